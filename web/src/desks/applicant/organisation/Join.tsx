import { Button, Form, Input } from "antd";
import { identity } from "@/api/clients";
import { renewMe } from "@/api/session";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { organisationTexts as texts } from "@/texts/organisation";

/** Ask to join an organisation that is registered. */
export function Join() {
  const t = useText();
  const join = identity.useMutation("post", "/api/identity/v1/organisations/memberships", {
    onSuccess: renewMe,
  });
  return (
    <section className="panel">
      <h2>{t(texts.join)}</h2>
      <p>{t(texts.joinHelp)}</p>
      <Form<{ credit_code: string }>
        name="join"
        layout="vertical"
        className="narrow-form"
        onFinish={(filled) => join.mutate({ body: filled })}
      >
        <Form.Item
          name="credit_code"
          label={t(texts.creditCode)}
          rules={[{ required: true, whitespace: true, message: t(texts.needed) }]}
        >
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
        {join.error && <Refusal problem={join.error} />}
        <Button htmlType="submit" loading={join.isPending}>
          {t(texts.joinAct)}
        </Button>
      </Form>
    </section>
  );
}
