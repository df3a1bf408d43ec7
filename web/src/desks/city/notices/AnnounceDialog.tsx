import { App, Form, Input, Modal } from "antd";
import { useState } from "react";
import { newKey, registry } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";

/** Asks once more. Each opening is an act of its own, as a supplement later is. */
export function AnnounceDialog({
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
  const [key] = useState(newKey);
  const [form] = Form.useForm<{ document_number?: string }>();
  const announcement = registry.useMutation("post", "/api/registry/v1/notices/{notice_id}/announcement", {
    onSuccess: () => {
      message.success(t(texts.announced));
      onDone();
    },
  });
  return (
    <Modal
      open
      title={t(texts.announce)}
      okText={t(texts.announce)}
      okButtonProps={{ loading: announcement.isPending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {announcement.error && <Refusal problem={announcement.error} />}
      <p>{t(texts.announceHelp)}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ document_number }) =>
          announcement.mutate({
            params: { path: { notice_id: noticeId }, header: { "Idempotency-Key": key } },
            body: { document_number: document_number || null },
          })
        }
      >
        <Form.Item name="document_number" label={t(texts.documentNumber)}>
          <Input maxLength={60} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
