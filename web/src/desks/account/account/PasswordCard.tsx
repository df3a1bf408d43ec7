import { useMutation } from "@tanstack/react-query";
import { App, Button, Card, Form, Input } from "antd";
import { identityApi } from "@/api/clients";
import { signIn, signInAgain, useMe } from "@/api/session";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { accountPageTexts } from "@/texts/account";
import { NewPassword } from "../password/NewPassword";

interface Typed {
  present: string;
  password: string;
}

/** Changes the password. The server ends every sign-in, so this browser signs in again at once. */
export function PasswordCard() {
  const t = useText();
  const me = useMe();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const change = useMutation({
    mutationFn: async ({ present, password }: Typed) => {
      const { error } = await identityApi.PUT("/api/identity/v1/me/password", {
        body: { present, new: password },
      });
      if (error) throw error;
      // With a second factor it takes more than the password: the sign-in's own dialog asks.
      if (await signIn(me.login, password)) await signInAgain();
    },
    onSuccess: () => {
      form.resetFields();
      message.success(t(accountPageTexts.passwordChanged));
    },
  });
  return (
    <Card title={t(accountPageTexts.password)}>
      <Form<Typed>
        form={form}
        layout="vertical"
        className="narrow"
        onFinish={(typed) => change.mutate(typed)}
      >
        {change.error && <Refusal problem={change.error} />}
        <Form.Item name="present" label={t(accountPageTexts.present)} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPassword label={t(accountPageTexts.next)} />
        <Form.Item extra={t(accountPageTexts.passwordHelp)}>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t(accountPageTexts.change)}
          </Button>
        </Form.Item>
      </Form>
    </Card>
  );
}
