import { Button } from "antd";
import { useState } from "react";
import { onDemand } from "@/shared/onDemand";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";

const AnnounceDialog = onDemand(async () => (await import("./AnnounceDialog")).AnnounceDialog);

/** Announce what a closed notice leaves: the entries get their numbers. */
export function Announce({ noticeId, onDone }: { noticeId: string; onDone: () => void }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t(texts.announce)}
      </Button>
      {open && (
        <AnnounceDialog
          noticeId={noticeId}
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
