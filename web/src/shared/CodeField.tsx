import { Form, Input } from "antd";

/** A code of a person's device, or a recovery code. The form's field is `code`. */
export function CodeField({ label, help }: { label: string; help?: string }) {
  return (
    <Form.Item name="code" label={label} extra={help} rules={[{ required: true }]}>
      <Input autoComplete="one-time-code" maxLength={40} />
    </Form.Item>
  );
}
