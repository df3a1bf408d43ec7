import { Button, Form, Input } from "antd";
import { useState } from "react";
import { signIn } from "@/api/session";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { common } from "@/texts/common";

interface Typed {
  login: string;
  password: string;
}

/** Login and password. `login`: the only one that may sign in here. */
export function SignInForm({ login }: { login?: string }) {
  const t = useText();
  const [refused, setRefused] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function send({ login: typed, password }: Typed) {
    setBusy(true);
    setRefused(null);
    try {
      await signIn(login ?? typed, password);
    } catch (problem) {
      setRefused(problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form<Typed>
      // It may stand over a page whose own form has a password too.
      name="sign-in"
      layout="vertical"
      requiredMark={false}
      onFinish={send}
      initialValues={{ login }}
    >
      {refused !== null && <Refusal problem={refused} />}
      <Form.Item name="login" label={t(common.login)} rules={[{ required: true }]}>
        <Input autoComplete="username" disabled={login !== undefined} />
      </Form.Item>
      <Form.Item name="password" label={t(common.password)} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t(common.signIn)}
      </Button>
    </Form>
  );
}
