import { Button, Flex, Form, Input, Typography } from "antd";
import { useEmailCode } from "@/shared/emailCode";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { emailTexts } from "@/texts/account";
import { common } from "@/texts/common";

/** Proves an address by a code that is sent to it. */
export function EmailProof({ onProof }: { onProof: (proof: string) => void }) {
  const t = useText();
  const proof = useEmailCode(onProof);
  const { sentTo, wait } = proof;

  if (sentTo === null) {
    return (
      <Form<{ email: string }> layout="vertical" onFinish={({ email }) => proof.ask(email)}>
        {proof.refused && <Refusal problem={proof.refused} />}
        <Form.Item name="email" label={t(emailTexts.email)} rules={[{ required: true }]}>
          <Input type="email" autoComplete="email" inputMode="email" onChange={proof.edited} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={proof.asking} disabled={wait > 0}>
          {wait > 0 ? t(common.againIn, { n: wait }) : t(emailTexts.send)}
        </Button>
      </Form>
    );
  }
  return (
    <Form<{ code: string }> layout="vertical" onFinish={({ code }) => proof.tell(code)}>
      <Typography.Paragraph aria-live="polite">
        {t(emailTexts.sent, { email: sentTo })}
      </Typography.Paragraph>
      {proof.refused && <Refusal problem={proof.refused} />}
      <Form.Item name="code" label={t(emailTexts.code)} rules={[{ required: true }]}>
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={12} />
      </Form.Item>
      <Flex gap="small" wrap>
        <Button type="primary" htmlType="submit" loading={proof.telling}>
          {t(emailTexts.confirm)}
        </Button>
        <Button onClick={() => proof.ask(sentTo)} loading={proof.asking} disabled={wait > 0}>
          {wait > 0 ? t(common.againIn, { n: wait }) : t(emailTexts.again)}
        </Button>
        <Button type="link" onClick={proof.another}>
          {t(emailTexts.other)}
        </Button>
      </Flex>
    </Form>
  );
}
