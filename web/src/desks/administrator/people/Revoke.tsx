import { App, Form, Input, Modal } from "antd";
import { identity } from "@/api/clients";
import type { components } from "@/api/generated/identity";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";
import { useMarks } from "@/texts/marks";
import { revocationTexts } from "@/texts/revocation";

/** End every sign-in of a person, for example when an account may be in other hands. */
export function Revoke({
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
  const revocation = identity.useMutation("post", "/api/identity/v1/people/{person_id}/revocation", {
    onSuccess: () => {
      message.success(t(texts.revoked));
      onDone();
    },
  });
  return (
    <Modal
      open
      title={marks.named(t(texts.revoke), person.name)}
      okButtonProps={{ danger: true, loading: revocation.isPending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {revocation.error && <Refusal problem={revocation.error} />}
      <p>{t(revocationTexts.endHelp)}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) => revocation.mutate({ params: { path: { person_id: person.id } }, body })}
      >
        <Form.Item name="reason" label={t(texts.revokeWhy)} rules={[{ required: true }]}>
          <Input.TextArea rows={3} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
