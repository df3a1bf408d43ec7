import { useState } from "react";
import type { components } from "@/api/generated/review";
import { ActButton } from "@/shared/office/ActButton";
import { onDemand } from "@/shared/onDemand";
import { useText } from "@/texts";
import { unitTexts as texts } from "@/texts/unit";

const CreditDialog = onDemand(async () => (await import("./CreditDialog")).CreditDialog);

/** A source stays away: a person asked there, and records what the page said. */
export function CreditByHand({
  overview,
  standing,
  onDone,
}: {
  overview: components["schemas"]["CaseOverview"];
  standing: components["schemas"]["ActStanding"];
  onDone: () => void;
}) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActButton standing={standing} onClick={() => setOpen(true)}>
        {t(texts.credit)}
      </ActButton>
      {open && (
        <CreditDialog
          overview={overview}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      )}
    </>
  );
}
