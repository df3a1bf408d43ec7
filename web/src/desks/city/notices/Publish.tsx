import { Button } from "antd";
import { useState } from "react";
import { onDemand } from "@/shared/onDemand";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";

const PublishDialog = onDemand(async () => (await import("./PublishDialog")).PublishDialog);

/** Publish a drafted notice; its period begins then. */
export function Publish({ noticeId, onDone }: { noticeId: string; onDone: () => void }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t(texts.publish)}
      </Button>
      {open && (
        <PublishDialog
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
