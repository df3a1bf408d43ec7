import { Button, Form, Input, Radio } from "antd";
import { identity } from "@/api/clients";
import { renewMe } from "@/api/session";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { organisationTexts as texts } from "@/texts/organisation";

interface Filled {
  credit_code: string;
  name: string;
  kind: "enterprise" | "public_institution";
}

/** Register an organisation. The token is renewed then, because it carries the new role. */
export function Found() {
  const t = useText();
  const words = useWords("identity");
  const found = identity.useMutation("post", "/api/identity/v1/organisations", { onSuccess: renewMe });
  const needed = [{ required: true, whitespace: true, message: t(texts.needed) }];
  return (
    <section className="panel">
      <h2>{t(texts.found)}</h2>
      <p>{t(texts.foundHelp)}</p>
      <Form<Filled>
        name="found"
        layout="vertical"
        className="narrow-form"
        initialValues={{ kind: "enterprise" }}
        onFinish={(filled) => found.mutate({ body: filled })}
      >
        <Form.Item name="credit_code" label={t(texts.creditCode)} rules={needed}>
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
        <Form.Item name="name" label={t(texts.name)} extra={t(texts.nameHelp)} rules={needed}>
          <Input autoComplete="organization" maxLength={200} />
        </Form.Item>
        <Form.Item name="kind" label={t(texts.kind)}>
          <Radio.Group options={words.choices("ApplicantKind")} />
        </Form.Item>
        {found.error && <Refusal problem={found.error} />}
        <Button type="primary" htmlType="submit" loading={found.isPending}>
          {t(texts.foundAct)}
        </Button>
      </Form>
    </section>
  );
}
