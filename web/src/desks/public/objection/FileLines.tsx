import { useId } from "react";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { objectionTexts as texts } from "@/texts/objection";
import type { FileKind, Sending } from "./file";

const ACCEPT: Record<FileKind, string> = {
  statement: ".pdf,.jpg,.jpeg,.png",
  proof: ".pdf,.jpg,.jpeg,.png,.docx",
};

/** The files of one kind, and the place to choose more. */
export function FileLines({
  kind,
  files,
  onAdd,
  onRemove,
  onAgain,
}: {
  kind: FileKind;
  files: Sending[];
  onAdd: (kind: FileKind, files: File[]) => void;
  onRemove: (key: number) => void;
  onAgain: (file: Sending) => void;
}) {
  const t = useText();
  const id = useId();
  const what = t(texts[kind]);
  return (
    <div className="object-files">
      <span className="object-label">{what}</span>
      <ul className="file-lines" aria-live="polite">
        {files.map((each) => (
          <li key={each.key}>
            <span>{each.file.name}</span> <FileStep of={each} />
            {each.step === "broken" && (
              <button type="button" className="button small" onClick={() => onAgain(each)}>
                {t(texts.retry, { name: each.file.name })}
              </button>
            )}
            <button type="button" className="button small" onClick={() => onRemove(each.key)}>
              {t(texts.remove, { name: each.file.name })}
            </button>
            {each.problem && <Refusal problem={each.problem} />}
          </li>
        ))}
      </ul>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        multiple
        accept={ACCEPT[kind]}
        onChange={(event) => {
          onAdd(kind, [...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <label htmlFor={id} className="button">
        {t(texts.choose, { what })}
      </label>
    </div>
  );
}

function FileStep({ of: file }: { of: Sending }) {
  const t = useText();
  if (file.step === "sending") return <span>{t(texts.sending, { percent: file.percent })}</span>;
  if (file.step === "checking") return <span>{t(texts.checking)}</span>;
  if (file.step === "taken") return <strong className="belongs">{t(texts.taken)}</strong>;
  if (file.problem) return null;
  return <strong className="stranger">{file.why?.[0] ? t(file.why) : t(texts.notSent)}</strong>;
}
