import { useEffect } from "react";
import { useText } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { Blank, Requests } from "./blanks/Blank";
import { Findings } from "./blanks/Findings";
import { idOf, ownFields, useFilling, type Part } from "./blanks/shapes";

/** One part of the form. */
export function PartStep({ part, focus }: { part: Part; focus?: string | undefined }) {
  const t = useText();
  useEffect(() => {
    if (focus) jumpTo(focus);
  }, [focus]);
  return (
    <>
      <h2 id={idOf(part.path)}>{t([part.zh, part.en])}</h2>
      {part.note_zh && <p className="blank-hint">{part.note_zh}</p>}
      {!part.printed && <p className="blank-hint">{t(texts.printed)}</p>}
      <Requests of={part} />
      <Findings path={part.path} />
      <Together part={part} />
      {part.key === "declaration" && part.beside.map((field) => <Blank key={field.path} field={field} />)}
      {ownFields(part.fields).map((field) => (
        <Blank key={field.path} field={field} />
      ))}
    </>
  );
}

/** A limit over several texts of the part. */
function Together({ part }: { part: Part }) {
  const t = useText();
  const { counts } = useFilling();
  const count = counts.find((each) => each.path === part.path);
  if (!count) return null;
  return (
    <p className={count.used > count.limit ? "blank-count over" : "blank-count"}>
      {t(texts.countTogether, { used: count.used, limit: count.limit })}
    </p>
  );
}

/** Show a blank and put the cursor there. */
function jumpTo(path: string): void {
  // The path of a file or a group stands higher; go up until something is on the page.
  let at = path;
  let place = document.getElementById(idOf(at));
  while (!place && at.includes("/")) {
    at = at.slice(0, at.lastIndexOf("/"));
    place = document.getElementById(idOf(at));
  }
  place?.scrollIntoView({ block: "center" });
  place?.querySelector<HTMLElement>("input:not([disabled]), textarea, [role='combobox']")?.focus({ preventScroll: true });
}
