import { App, Form, Input, Modal, Select } from "antd";
import { identity } from "@/api/clients";
import type { components } from "@/api/generated/identity";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";

type Body = components["schemas"]["StaffAccount"];

/** An account for somebody who works for a unit or the city. */
export function NewStaff({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useText();
  const words = useWords("identity");
  const { message } = App.useApp();
  const [form] = Form.useForm<Body>();
  const made = identity.useMutation("post", "/api/identity/v1/staff", {
    onSuccess: () => {
      message.success(t(texts.made));
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
      <Form<Body>
        form={form}
        layout="vertical"
        onFinish={(body) => made.mutate({ body: { ...body, password: body.password || null, unit: body.unit || null } })}
      >
        <Form.Item name="name" label={t(texts.name)} rules={[{ required: true }]}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="login" label={t(texts.login)} rules={[{ required: true }]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="password" label={t(texts.firstPassword)} help={t(texts.passwordHelp)}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="roles" label={t(texts.roles)} rules={[{ required: true }]}>
          <Select mode="multiple" options={words.choices("Role")} />
        </Form.Item>
        <Form.Item name="unit" label={t(texts.unit)} help={t(texts.unitHelp)}>
          <Input maxLength={12} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
