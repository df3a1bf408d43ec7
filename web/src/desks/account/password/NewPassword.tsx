import { Form, Input } from "antd";
import { useText } from "@/texts";
import { registrationTexts } from "@/texts/account";

/** A new password, typed twice. The form's fields are `password` and `repeat`. */
export function NewPassword({ label }: { label: string }) {
  const t = useText();
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        extra={t(registrationTexts.passwordHelp)}
        rules={[{ required: true }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t(registrationTexts.repeat)}
        dependencies={["password"]}
        rules={[
          { required: true },
          ({ getFieldValue }) => ({
            validator: (_, typed) =>
              !typed || typed === getFieldValue("password")
                ? Promise.resolve()
                : Promise.reject(new Error(t(registrationTexts.differs))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
