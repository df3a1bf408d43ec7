import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Card, Form, Input, Steps } from "antd";
import { useState } from "react";
import { PageHead } from "@/shared/office/PageHead";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { accountTexts, recoveryTexts, registrationTexts } from "@/texts/account";
import { common } from "@/texts/common";
import { askAtDoor } from "../door";
import { EmailProof } from "../email/EmailProof";
import { NewPassword } from "./NewPassword";
import { PasswordDone } from "./PasswordDone";

interface Typed {
  login: string;
  password: string;
}

/** A forgotten password is set anew by the address that was proved at the registration. */
export function ForgottenPasswordPage() {
  const t = useText();
  const [proof, setProof] = useState<string | null>(null);
  const reset = useMutation({
    mutationFn: ({ login, password }: Typed) =>
      askAtDoor("/api/identity/v1/password-resets", {
        login,
        new: password,
        address_proof: proof,
      }),
  });
  if (reset.isSuccess) return <PasswordDone title={t(accountTexts.forgotten)} />;
  return (
    <Card className="door-card">
      <PageHead title={t(accountTexts.forgotten)} help={t(recoveryTexts.help)} />
      <Steps
        size="small"
        current={proof === null ? 0 : 1}
        className="door-steps"
        items={[{ title: t(registrationTexts.stepEmail) }, { title: t(recoveryTexts.next) }]}
      />
      {proof === null ? (
        <EmailProof onProof={setProof} />
      ) : (
        <Form<Typed> layout="vertical" onFinish={(typed) => reset.mutate(typed)}>
          {reset.error && <Refusal problem={reset.error} />}
          <Form.Item name="login" label={t(common.login)} rules={[{ required: true }]}>
            <Input autoComplete="username" />
          </Form.Item>
          <NewPassword label={t(recoveryTexts.next)} />
          <Button type="primary" htmlType="submit" loading={reset.isPending}>
            {t(recoveryTexts.set)}
          </Button>
        </Form>
      )}
      <p className="door-more">
        <Link to="/waiting">{t(accountTexts.haveAccount)}</Link>
      </p>
    </Card>
  );
}
