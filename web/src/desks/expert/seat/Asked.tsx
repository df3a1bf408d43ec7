import type { components } from "@/api/generated/review";
import { RichText } from "@/shared/office/RichText";
import { useText } from "@/texts";
import { expertTexts as texts } from "@/texts/expert";
import { fieldsAt } from "./rules";

/** What attachment 1 says of an element, beside what the applicant wrote on it. */
export function Asked({
  line,
  parts,
}: {
  line: components["schemas"]["RubricLine"];
  parts: components["schemas"]["Material"]["parts"];
}) {
  const t = useText();
  const fields = fieldsAt(parts, line.places);
  if (line.text === "" && fields.length === 0) return null;
  return (
    <details className="asked">
      <summary aria-label={`${t(texts.asked)} ${line.number}. ${line.title}`}>{t(texts.asked)}</summary>
      {line.text !== "" && <p className="asked-text">{line.text}</p>}
      {fields.length > 0 && (
        <dl className="asked-material">
          {fields.map((field) => (
            <div key={field.path}>
              <dt>{t([field.zh, field.en])}</dt>
              <dd className="typed">
                {field.kind === "rich_text" && field.zh_value ? (
                  <RichText text={field.zh_value} />
                ) : (
                  t([field.zh_value, field.en_value]) || t(texts.leftOpen)
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}
