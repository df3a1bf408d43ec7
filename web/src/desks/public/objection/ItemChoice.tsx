import { useState } from "react";
import { useText } from "@/texts";
import { objectionTexts as texts } from "@/texts/objection";
import { publicTexts } from "@/texts/public";
import type { Notice } from "../notices/notice";

/** So many items one objection names (the API says the same). */
const MOST_ITEMS = 10;

/** Which factories of the list somebody objects to. */
export function ItemChoice({
  notice,
  chosen,
  onChange,
}: {
  notice: Notice;
  chosen: string[];
  onChange: (chosen: string[]) => void;
}) {
  const t = useText();
  const [wanted, setWanted] = useState("");
  const found = notice.items.filter(
    (item) =>
      chosen.includes(item.submission_id) ||
      [item.factory_name, item.organisation_name].some((each) => each.includes(wanted.trim())),
  );
  function toggle(id: string) {
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  }
  return (
    <fieldset>
      <legend>{t(texts.items, { n: MOST_ITEMS })}</legend>
      <label className="field">
        <span>{t(texts.findItem)}</span>
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      <ul className="object-items">
        {found.map((item) => (
          <li key={item.submission_id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(item.submission_id)}
                disabled={chosen.length >= MOST_ITEMS && !chosen.includes(item.submission_id)}
                onChange={() => toggle(item.submission_id)}
              />
              <span>
                {item.position}. {item.factory_name} <small>{item.organisation_name}</small>
              </span>
            </label>
          </li>
        ))}
        {found.length === 0 && <li>{t(publicTexts.nothingFound)}</li>}
      </ul>
      <p aria-live="polite">{t(texts.chosen, { n: chosen.length })}</p>
    </fieldset>
  );
}
