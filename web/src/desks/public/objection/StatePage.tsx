import { type FormEvent, useState } from "react";
import { registry } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useText, useTitle } from "@/texts";
import { objectionTexts as texts } from "@/texts/objection";
import { EmailStep } from "./EmailStep";
import { Lodged } from "./Lodged";

/** What became of an objection: by its number, and a code to the address it was lodged with. */
export function StatePage() {
  const t = useText();
  useTitle(t(texts.state));
  const [number, setNumber] = useState("");
  const [proof, setProof] = useState<string | null>(null);
  const asking = registry.useMutation("post", "/api/registry/v1/lodged-objections/state", {
    onError: () => setProof(null),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (proof !== null) asking.mutate({ body: { number, address_proof: proof } });
  }
  return (
    <article className="paper">
      <h1>{t(texts.state)}</h1>
      {asking.data ? (
        <Lodged of={asking.data} />
      ) : (
        <>
          <p>{t(texts.askHelp)}</p>
          {asking.error && <Refusal problem={asking.error} />}
          {proof === null ? (
            <EmailStep onProof={setProof} />
          ) : (
            <form className="object-form" onSubmit={submit}>
              <p role="status">{t(texts.proved)}</p>
              <label className="field wide">
                <span>{t(texts.number)}</span>
                <input
                  required
                  minLength={8}
                  maxLength={60}
                  value={number}
                  onChange={(event) => setNumber(event.target.value)}
                />
              </label>
              <p className="call-actions">
                <button type="submit" className="button main" disabled={asking.isPending}>
                  {t(texts.ask)}
                </button>
              </p>
            </form>
          )}
        </>
      )}
    </article>
  );
}
