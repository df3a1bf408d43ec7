import { App, DatePicker, Modal } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { registry } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";

/** From which day a notice hangs out. */
export function PublishDialog({
  noticeId,
  onClose,
  onDone,
}: {
  noticeId: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const { message } = App.useApp();
  const [on, setOn] = useState<Dayjs | null>(null);
  const publication = registry.useMutation("post", "/api/registry/v1/notices/{notice_id}/publication", {
    onSuccess: () => {
      message.success(t(texts.published));
      onDone();
    },
  });
  return (
    <Modal
      open
      title={t(texts.publishTitle)}
      okText={t(texts.publish)}
      okButtonProps={{ loading: publication.isPending }}
      onCancel={onClose}
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
  );
}
