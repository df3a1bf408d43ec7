import { Button, Form, Input } from "antd";
import { useState } from "react";
import { signIn, type SecondStepAsked } from "@/api/session";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { SecondStep } from "./SecondStep";

interface Typed {
  login: string;
  password: string;
}

/** Login and password, then what else the sign-in needs. `login`: the only one that may sign in. */
export function SignInForm({ login }: { login?: string }) {
  const t = useText();
  const [refused, setRefused] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<SecondStepAsked | null>(null);

  async function send({ login: typed, password }: Typed) {
    setBusy(true);
    setRefused(null);
    try {
      setAsked(await signIn(login ?? typed, password));
    } catch (problem) {
      setRefused(problem);
    } finally {
      setBusy(false);
    }
  }

  if (asked) return <SecondStep asked={asked} onBack={() => setAsked(null)} />;
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
