import { App, Form, Input, Modal, Radio } from "antd";
import { registry } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";

interface Typed {
  upheld: boolean;
  finding: string;
  reply: string;
}

/** What was found about an objection, and what the objector is told. */
export function Judge({ objectionId, onClose, onDone }: { objectionId: string; onClose: () => void; onDone: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const judgement = registry.useMutation("post", "/api/registry/v1/objections/{objection_id}/judgement", {
    onSuccess: () => {
      message.success(t(texts.judged));
      onDone();
    },
  });
  return (
    <Modal open title={t(texts.judge)} okButtonProps={{ loading: judgement.isPending }} onCancel={onClose} onOk={form.submit}>
      {judgement.error && <Refusal problem={judgement.error} />}
      <Form<Typed>
        form={form}
        layout="vertical"
        onFinish={(body) => judgement.mutate({ params: { path: { objection_id: objectionId } }, body })}
      >
        <Form.Item name="upheld" label={t(texts.judge)} rules={[{ required: true }]}>
          <Radio.Group
            options={[
              { value: true, label: t(texts.uphold) },
              { value: false, label: t(texts.dismiss) },
            ]}
          />
        </Form.Item>
        <Form.Item name="finding" label={t(texts.finding)} rules={[{ required: true }]}>
          <Input.TextArea rows={4} maxLength={4000} />
        </Form.Item>
        <Form.Item name="reply" label={t(texts.reply)} rules={[{ required: true }]}>
          <Input.TextArea rows={3} maxLength={4000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
