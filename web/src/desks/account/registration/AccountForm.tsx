import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { identityApi } from "@/api/clients";
import { signIn } from "@/api/session";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { registrationTexts } from "@/texts/account";
import { NewPassword } from "../password/NewPassword";

interface Typed {
  name: string;
  login: string;
  password: string;
}

/** Name, login and password. Who registered is signed in, and goes on to the organisation. */
export function AccountForm({ proof }: { proof: string }) {
  const t = useText();
  const navigate = useNavigate();
  const register = useMutation({
    mutationFn: async ({ name, login, password }: Typed) => {
      const body = { name, login, password, address_proof: proof };
      const { error } = await identityApi.POST("/api/identity/v1/people", { body });
      if (error) throw error;
      await signIn(login, password);
    },
    onSuccess: () => navigate({ to: "/organisation" as never }),
  });
  return (
    <Form<Typed> layout="vertical" onFinish={(typed) => register.mutate(typed)}>
      {register.error && <Refusal problem={register.error} />}
      <Form.Item
        name="name"
        label={t(registrationTexts.name)}
        extra={t(registrationTexts.nameHelp)}
        rules={[{ required: true }]}
      >
        <Input autoComplete="name" maxLength={50} />
      </Form.Item>
      <Form.Item
        name="login"
        label={t(registrationTexts.login)}
        extra={t(registrationTexts.loginHelp)}
        rules={[{ required: true }]}
      >
        <Input autoComplete="username" />
      </Form.Item>
      <NewPassword label={t(registrationTexts.password)} />
      <Button type="primary" htmlType="submit" loading={register.isPending}>
        {t(registrationTexts.finish)}
      </Button>
    </Form>
  );
}
