import { Button, Flex, Form, Input, Typography } from "antd";
import { useState } from "react";
import { notify } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useWait } from "@/shared/wait";
import { useText } from "@/texts";
import { emailTexts } from "@/texts/account";
import { common } from "@/texts/common";

interface Sent {
  email: string;
  addressId: string;
  requestId: string;
}

/** Proves an address by a code that is sent to it. */
export function EmailProof({ onProof }: { onProof: (proof: string) => void }) {
  const t = useText();
  const [sent, setSent] = useState<Sent | null>(null);
  const send = notify.useMutation("post", "/api/notify/v1/email-codes");
  const confirm = notify.useMutation("post", "/api/notify/v1/email-codes/{address_id}/confirm", {
    onSuccess: (proved) => onProof(proved.address_proof),
  });
  const wait = useWait(send.error);

  function ask(email: string) {
    confirm.reset();
    send.mutate(
      { body: { email } },
      {
        onSuccess: (made) =>
          setSent({ email, addressId: made.address_id, requestId: made.request_id }),
      },
    );
  }

  if (!sent) {
    return (
      <Form<{ email: string }> layout="vertical" onFinish={({ email }) => ask(email)}>
        {send.error && <Refusal problem={send.error} />}
        <Form.Item name="email" label={t(emailTexts.email)} rules={[{ required: true }]}>
          {/* What was refused was about the address before. */}
          <Input type="email" autoComplete="email" inputMode="email" onChange={() => send.reset()} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={send.isPending} disabled={wait > 0}>
          {wait > 0 ? t(common.againIn, { n: wait }) : t(emailTexts.send)}
        </Button>
      </Form>
    );
  }
  return (
    <Form<{ code: string }>
      layout="vertical"
      onFinish={({ code }) =>
        confirm.mutate({
          params: { path: { address_id: sent.addressId } },
          body: { code, request_id: sent.requestId },
        })
      }
    >
      <Typography.Paragraph aria-live="polite">
        {t(emailTexts.sent, { email: sent.email })}
      </Typography.Paragraph>
      {(confirm.error ?? send.error) && <Refusal problem={confirm.error ?? send.error} />}
      <Form.Item name="code" label={t(emailTexts.code)} rules={[{ required: true }]}>
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={12} />
      </Form.Item>
      <Flex gap="small" wrap>
        <Button type="primary" htmlType="submit" loading={confirm.isPending}>
          {t(emailTexts.confirm)}
        </Button>
        <Button onClick={() => ask(sent.email)} loading={send.isPending} disabled={wait > 0}>
          {wait > 0 ? t(common.againIn, { n: wait }) : t(emailTexts.again)}
        </Button>
        <Button type="link" onClick={() => setSent(null)}>
          {t(emailTexts.other)}
        </Button>
      </Flex>
    </Form>
  );
}
