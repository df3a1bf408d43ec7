import { type FormEvent, useState } from "react";
import { registry } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { asProblem, codeOf } from "@/api/problem";
import { Refusal } from "@/shared/Refusal";
import { takenIds, underWay } from "@/shared/sent/file";
import { useSending } from "@/shared/sent/useSending";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { objectionTexts as texts } from "@/texts/objection";
import type { Notice } from "../notices/notice";
import { EmailStep } from "./EmailStep";
import { door } from "./door";
import { FileLines } from "./FileLines";
import { ItemChoice } from "./ItemChoice";
import { lacks, NOTHING_TYPED, type Typed } from "./rules";

type FileKind = components["schemas"]["ObjectionFileKind"];
type Receipt = components["schemas"]["LodgingView"];

/** The objection itself. A proof that expired is made anew; what was typed stays. */
export function LodgeForm({
  notice,
  proof,
  onProof,
  onReceipt,
}: {
  notice: Notice;
  proof: string;
  onProof: (proof: string) => void;
  onReceipt: (receipt: Receipt) => void;
}) {
  const t = useText();
  const marks = useMarks();
  const words = useWords("registry");
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED);
  const sending = useSending<FileKind>(door(notice.notice_id, proof));
  const lodging = registry.useMutation(
    "post",
    "/api/registry/v1/notices/{notice_id}/lodged-objections",
    { onSuccess: onReceipt },
  );
  const change = (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed }));
  const missing = lacks(typed, sending.files);
  const waiting = underWay(sending.files);
  const refusals = [lodging.error, ...sending.files.map((each) => each.problem)];
  const expired = refusals.some((each) => each && codeOf(asProblem(each)) === "objector-unproved");

  function submit(event: FormEvent) {
    event.preventDefault();
    lodging.mutate({
      params: { path: { notice_id: notice.notice_id } },
      body: {
        address_proof: proof,
        submission_ids: typed.items,
        objector: { kind: typed.kind, name: typed.name, contact: typed.contact },
        reason: typed.reason,
        file_ids: takenIds(sending.files),
      },
    });
  }

  return (
    <>
      <form className="object-form" onSubmit={submit}>
        <ItemChoice notice={notice} chosen={typed.items} onChange={(items) => change({ items })} />
        <fieldset>
          <legend>{t(texts.kind)}</legend>
          {(["person", "organisation"] as const).map((kind) => (
            <label key={kind} className="object-radio">
              <input
                type="radio"
                name="kind"
                checked={typed.kind === kind}
                onChange={() => change({ kind })}
              />
              {words.of("ObjectorKind", kind)}
            </label>
          ))}
        </fieldset>
        <label className="field">
          <span>{t(texts.name)}</span>
          <input
            required
            maxLength={200}
            value={typed.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        </label>
        <label className="field">
          <span>{t(texts.contact)}</span>
          <input
            required
            maxLength={200}
            value={typed.contact}
            onChange={(event) => change({ contact: event.target.value })}
          />
        </label>
        <label className="field">
          <span>{t(texts.reason)}</span>
          <textarea
            required
            rows={8}
            maxLength={3000}
            value={typed.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        </label>
        {(["statement", "proof"] as const).map((kind) => (
          <FileLines
            key={kind}
            kind={kind}
            files={sending.files.filter((each) => each.kind === kind)}
            onAdd={sending.add}
            onRemove={sending.remove}
            onAgain={sending.again}
          />
        ))}
        {lodging.error && <Refusal problem={lodging.error} />}
        <p aria-live="polite" className="help">
          {waiting && t(texts.waitsForFiles)}
          {!waiting && missing.length > 0 && t(texts.lacks, { what: missing.map((each) => t(texts[each], { n: 10 })).join(marks.also) })}
        </p>
        <button
          type="submit"
          className="button main"
          disabled={lodging.isPending || waiting || missing.length > 0}
        >
          {t(lodging.isPending ? texts.submitting : texts.submit)}
        </button>
      </form>
      {expired && (
        <section>
          <h2>{t(texts.emailStep)}</h2>
          <p role="status">{t(texts.proveAgain)}</p>
          <EmailStep
            onProof={(made) => {
              lodging.reset();
              onProof(made);
            }}
          />
        </section>
      )}
    </>
  );
}
