import { App, Button, DatePicker, Modal } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { registry } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";

/** Publish a drafted notice; its period begins then. */
export function Publish({ noticeId, onDone }: { noticeId: string; onDone: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState<Dayjs | null>(null);
  const publication = registry.useMutation("post", "/api/registry/v1/notices/{notice_id}/publication", {
    onSuccess: () => {
      setOpen(false);
      message.success(t(texts.published));
      onDone();
    },
  });
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t(texts.publish)}
      </Button>
      <Modal
        open={open}
        title={t(texts.publishTitle)}
        okText={t(texts.publish)}
        okButtonProps={{ loading: publication.isPending }}
        onCancel={() => setOpen(false)}
        onOk={() =>
          publication.mutate({
            params: { path: { notice_id: noticeId } },
            body: { published_on: on?.format("YYYY-MM-DD") ?? null },
          })
        }
      >
        {publication.error && <Refusal problem={publication.error} />}
        <label>
          {t(texts.publishOn)} <DatePicker value={on} onChange={setOn} />
        </label>
      </Modal>
    </>
  );
}
