import { Button } from "antd";
import { useState } from "react";
import type { components } from "@/api/generated/review";
import type { CaseItem } from "@/shared/office/case/CaseList";
import { onDemand } from "@/shared/onDemand";
import { useText } from "@/texts";
import { unitTexts as texts } from "@/texts/unit";

const BulkDialog = onDemand(async () => (await import("./BulkDialog")).BulkDialog);

/** One act on the chosen cases: the server looks at each first, then all are confirmed at once. */
export function Bulk({
  act,
  campaignId,
  cases,
  onDone,
}: {
  act: components["schemas"]["BulkAct"];
  campaignId: string;
  cases: readonly CaseItem[];
  onDone: () => void;
}) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button disabled={cases.length === 0} onClick={() => setOpen(true)}>
        {t(act === "recommend" ? texts.bulkRecommend : texts.bulkConfirm, { n: cases.length })}
      </Button>
      {open && (
        <BulkDialog
          act={act}
          campaignId={campaignId}
          cases={cases}
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
