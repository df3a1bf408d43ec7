import { App, Form, Input, Modal } from "antd";
import { identity } from "@/api/clients";
import type { components } from "@/api/generated/identity";
import { Choice } from "@/shared/office/Choice";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";
import { UnitField } from "./UnitField";
import { useOneTimeLink } from "./useOneTimeLink";

type Body = components["schemas"]["StaffAccount"];

/** An account for somebody who works for a unit or the city, and the link to its first password. */
export function NewStaff({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useText();
  const words = useWords("identity");
  const { message } = App.useApp();
  const [form] = Form.useForm<Body>();
  const { issue } = useOneTimeLink();
  const made = identity.useMutation("post", "/api/identity/v1/staff", {
    onSuccess: ({ person_id: personId }) => {
      message.success(t(texts.made));
      issue(personId);
      onDone();
    },
  });
  return (
    <Modal
      open
      title={t(texts.newStaff)}
      okButtonProps={{ loading: made.isPending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {made.error && <Refusal problem={made.error} />}
      <p>{t(texts.newStaffHelp)}</p>
      <Form<Body>
        form={form}
        layout="vertical"
        onFinish={(body) => made.mutate({ body: { ...body, unit: body.unit || null } })}
      >
        <Form.Item name="name" label={t(texts.name)} rules={[{ required: true }]}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="login" label={t(texts.login)} rules={[{ required: true }]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="roles" label={t(texts.roles)} rules={[{ required: true }]}>
          <Choice mode="multiple" options={words.choices("Role")} />
        </Form.Item>
        <UnitField />
      </Form>
    </Modal>
  );
}
