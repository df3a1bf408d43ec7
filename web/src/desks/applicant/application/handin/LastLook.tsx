import { RichText } from "@/shared/office/RichText";
import { useText } from "@/texts";
import { handInTexts as texts } from "@/texts/handin";
import { useMarks } from "@/texts/marks";
import { isFilled, useFilling, type Field, type Part } from "../blanks/shapes";
import { useValueText } from "../draft/valueText";
import { valueAt } from "../draft/pointers";
import { useEvidence } from "../evidence/queries";

/** The whole content as it is handed in, to be read. */
export function LastLook() {
  const t = useText();
  const marks = useMarks();
  const { form } = useFilling();
  const files = useEvidence();
  return (
    <section className="panel" aria-label={t(texts.lastLook)}>
      <h2>{t(texts.lastLook)}</h2>
      {form.presentation.parts.map((part) => (
        <ReadPart key={part.key} part={part} />
      ))}
      <h3>{t([form.presentation.attachments_zh, form.presentation.attachments_en])}</h3>
      <dl className="facts">
        {form.presentation.evidence.map((kind) => {
          const own = files.data?.items.filter((file) => file.kind === kind.kind && file.state === "promoted") ?? [];
          return (
            <div key={kind.kind} className="fact">
              <dt>{t([kind.zh, kind.en])}</dt>
              <dd>{marks.list(own.map((file) => file.filename)) || "—"}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function ReadPart({ part }: { part: Part }) {
  const t = useText();
  return (
    <>
      <h3>{t([part.zh, part.en])}</h3>
      <dl className="facts">
        {part.fields.map((field) => (
          <ReadField key={field.path} field={field} />
        ))}
      </dl>
    </>
  );
}

function ReadField({ field }: { field: Field }) {
  const t = useText();
  const { draft, form } = useFilling();
  const textOf = useValueText();
  const value = valueAt(draft, field.path);
  if (field.kind === "group") {
    if (!isFilled(value)) return null;
    return field.fields.map((inner) => <ReadField key={inner.path} field={inner} />);
  }
  const unit = field.kind === "unit" ? form.units.find((each) => each.code === value)?.zh : undefined;
  const words = unit ?? textOf(field, value);
  // A blank beside “other” is printed only when it says something.
  if (!words && !field.required) return null;
  return (
    <div className="fact">
      <dt>{t([field.zh, field.en])}</dt>
      <dd className="difference-text">
        {field.kind === "rich_text" && words ? (
          <RichText text={words} />
        ) : words ? (
          `${words}${field.measure && ` ${field.measure}`}`
        ) : (
          "—"
        )}
      </dd>
    </div>
  );
}
