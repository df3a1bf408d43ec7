import { type FormEvent, useState } from "react";
import { notify } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useWait } from "@/shared/wait";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { objectionTexts as texts } from "@/texts/objection";

interface Sent {
  email: string;
  addressId: string;
  requestId: string;
}

/** Proves an address by a code that is sent to it. What was proved lives in memory only. */
export function EmailStep({ onProof }: { onProof: (proof: string) => void }) {
  const t = useText();
  const [email, setEmail] = useState("");
  const [code, setCode] = useState("");
  const [sent, setSent] = useState<Sent | null>(null);
  const send = notify.useMutation("post", "/api/notify/v1/email-codes");
  const confirm = notify.useMutation("post", "/api/notify/v1/email-codes/{address_id}/confirm", {
    onSuccess: (proved) => onProof(proved.address_proof),
  });

  function ask() {
    confirm.reset();
    send.mutate(
      { body: { email } },
      {
        onSuccess: (made) =>
          setSent({ email, addressId: made.address_id, requestId: made.request_id }),
      },
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!sent) return ask();
    confirm.mutate({
      params: { path: { address_id: sent.addressId } },
      body: { code, request_id: sent.requestId },
    });
  }

  const failed = confirm.error ?? send.error;
  const wait = useWait(send.error);
  return (
    <form className="object-form" onSubmit={submit}>
      {failed && <Refusal problem={failed} />}
      {sent ? (
        <>
          <p aria-live="polite">{t(texts.sent, { email: sent.email })}</p>
          <label className="field">
            <span>{t(texts.code)}</span>
            <input
              required
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={12}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </label>
          <p className="call-actions">
            <button type="submit" className="button main" disabled={confirm.isPending}>
              {t(texts.confirm)}
            </button>
            <button type="button" className="button" disabled={send.isPending || wait > 0} onClick={ask}>
              {wait > 0 ? t(common.againIn, { n: wait }) : t(texts.sendAgain)}
            </button>
            <button type="button" className="button" onClick={() => setSent(null)}>
              {t(texts.other)}
            </button>
          </p>
        </>
      ) : (
        <>
          <label className="field wide">
            <span>{t(texts.email)}</span>
            <input
              required
              type="email"
              autoComplete="email"
              value={email}
              onChange={(event) => {
                setEmail(event.target.value);
                // What was refused was about the address before.
                send.reset();
              }}
            />
          </label>
          <p className="call-actions">
            <button type="submit" className="button main" disabled={send.isPending || wait > 0}>
              {wait > 0 ? t(common.againIn, { n: wait }) : t(texts.send)}
            </button>
          </p>
        </>
      )}
    </form>
  );
}
