import { useId } from "react";
import type { components } from "@/api/generated/registry";
import { Refusal } from "@/shared/Refusal";
import { SCANS, type Sending } from "@/shared/sent/file";
import { useText } from "@/texts";
import { objectionTexts as texts } from "@/texts/objection";
import { sentTexts } from "@/texts/sent";

type FileKind = components["schemas"]["ObjectionFileKind"];

const ACCEPT: Record<FileKind, string> = {
  statement: SCANS,
  proof: `${SCANS},.docx`,
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
  files: Sending<FileKind>[];
  onAdd: (kind: FileKind, files: File[]) => void;
  onRemove: (key: string) => void;
  onAgain: (file: Sending<FileKind>) => void;
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
                {t(sentTexts.retry, { name: each.file.name })}
              </button>
            )}
            <button type="button" className="button small" onClick={() => onRemove(each.key)}>
              {t(sentTexts.remove, { name: each.file.name })}
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
        {t(sentTexts.choose, { what })}
      </label>
    </div>
  );
}

function FileStep({ of: file }: { of: Sending }) {
  const t = useText();
  if (file.step === "sending") return <span>{t(sentTexts.sending, { percent: file.percent })}</span>;
  if (file.step === "checking") return <span>{t(sentTexts.checking)}</span>;
  if (file.step === "taken") return <strong className="belongs">{t(sentTexts.taken)}</strong>;
  if (file.problem) return null;
  return <strong className="stranger">{file.why?.[0] ? t(file.why) : t(sentTexts.notSent)}</strong>;
}
