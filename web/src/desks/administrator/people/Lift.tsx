import { App, Form, Input, Modal } from "antd";
import { identity } from "@/api/clients";
import type { components } from "@/api/generated/identity";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { revocationTexts as texts } from "@/texts/revocation";

/** Undo a revocation that was a mistake, in every room. */
export function Lift({
  person,
  onClose,
  onDone,
}: {
  person: components["schemas"]["PersonView"];
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const lifting = identity.useMutation("post", "/api/identity/v1/people/{person_id}/revocation/lifting", {
    onSuccess: () => {
      message.success(t(texts.lifted));
      onDone();
    },
  });
  return (
    <Modal
      open
      title={t(texts.liftTitle, { who: person.name })}
      okText={t(texts.lift)}
      okButtonProps={{ loading: lifting.isPending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {lifting.error && <Refusal problem={lifting.error} />}
      <p>{t(texts.liftHelp)}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) => lifting.mutate({ params: { path: { person_id: person.id } }, body })}
      >
        <Form.Item name="reason" label={t(texts.reason)} rules={[{ required: true }]}>
          <Input.TextArea rows={3} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
