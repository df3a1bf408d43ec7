import { type FormEvent, useState } from "react";
import { useEmailCode } from "@/shared/emailCode";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { objectionTexts as texts } from "@/texts/objection";

/** Proves an address by a code that is sent to it. What was proved lives in memory only. */
export function EmailStep({ onProof }: { onProof: (proof: string) => void }) {
  const t = useText();
  const [email, setEmail] = useState("");
  const [code, setCode] = useState("");
  const proof = useEmailCode(onProof);
  const { sentTo, wait } = proof;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (sentTo === null) proof.ask(email);
    else proof.tell(code);
  }

  return (
    <form className="object-form" onSubmit={submit}>
      {proof.refused && <Refusal problem={proof.refused} />}
      {sentTo !== null ? (
        <>
          <p aria-live="polite">{t(texts.sent, { email: sentTo })}</p>
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
            <button type="submit" className="button main" disabled={proof.telling}>
              {t(texts.confirm)}
            </button>
            <button type="button" className="button" disabled={proof.asking || wait > 0} onClick={() => proof.ask(email)}>
              {wait > 0 ? t(common.againIn, { n: wait }) : t(texts.sendAgain)}
            </button>
            <button type="button" className="button" onClick={proof.another}>
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
                proof.edited();
              }}
            />
          </label>
          <p className="call-actions">
            <button type="submit" className="button main" disabled={proof.asking || wait > 0}>
              {wait > 0 ? t(common.againIn, { n: wait }) : t(texts.send)}
            </button>
          </p>
        </>
      )}
    </form>
  );
}
