import { App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { newKey, registry } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";

/** Announce what a closed notice leaves: the entries get their numbers. */
export function Announce({ noticeId, onDone }: { noticeId: string; onDone: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(newKey);
  const [form] = Form.useForm<{ document_number?: string }>();
  const announcement = registry.useMutation("post", "/api/registry/v1/notices/{notice_id}/announcement", {
    onSuccess: () => {
      setOpen(false);
      // A supplement later is an act of its own.
      setKey(newKey());
      message.success(t(texts.announced));
      onDone();
    },
  });
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t(texts.announce)}
      </Button>
      <Modal
        open={open}
        title={t(texts.announce)}
        okText={t(texts.announce)}
        okButtonProps={{ loading: announcement.isPending }}
        onCancel={() => setOpen(false)}
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
    </>
  );
}
