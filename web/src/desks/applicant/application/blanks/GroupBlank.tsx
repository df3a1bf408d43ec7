import { useText } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { Blank, Requests, type Control } from "./Blank";
import { Findings } from "./Findings";
import { idOf, ownFields } from "./shapes";

/** Blanks that belong together. */
export function GroupBlank({ field }: Control) {
  const t = useText();
  const title = `${idOf(field.path)}-title`;
  return (
    <div className="blank-group" role="group" aria-labelledby={title} id={idOf(field.path)} data-path={field.path}>
      <h3 id={title}>
        {t([field.zh, field.en])}
        {!field.required && <span className="blank-optional">{t(texts.optional)}</span>}
      </h3>
      {field.key === "substitute" && <div className="blank-hint">{t(texts.substituteHint)}</div>}
      <Requests of={field} />
      <Findings path={field.path} />
      {ownFields(field.fields).map((inner) => (
        <Blank key={inner.path} field={inner} />
      ))}
    </div>
  );
}
