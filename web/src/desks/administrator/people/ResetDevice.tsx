import { App, Form, Input, Modal } from "antd";
import { identity } from "@/api/clients";
import type { components } from "@/api/generated/identity";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { secondFactorTexts as texts } from "@/texts/secondFactor";

/** Remove a lost device, so that the person sets up another at the next sign-in. */
export function ResetDevice({
  person,
  onClose,
  onDone,
}: {
  person: components["schemas"]["PersonView"];
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const marks = useMarks();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const resetting = identity.useMutation("post", "/api/identity/v1/people/{person_id}/second-factor/removal", {
    onSuccess: () => {
      message.success(t(texts.resetDone));
      onDone();
    },
  });
  return (
    <Modal
      open
      title={marks.named(t(texts.reset), person.name)}
      okText={t(texts.reset)}
      okButtonProps={{ danger: true, loading: resetting.isPending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {resetting.error && <Refusal problem={resetting.error} />}
      <p>{t(texts.resetHelp)}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) => resetting.mutate({ params: { path: { person_id: person.id } }, body })}
      >
        <Form.Item name="reason" label={t(texts.reason)} rules={[{ required: true }]}>
          <Input.TextArea rows={3} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
