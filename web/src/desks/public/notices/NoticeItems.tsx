import { useState } from "react";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { noticeTexts, publicTexts } from "@/texts/public";
import type { Notice, NoticeItem } from "./notice";

function holds(item: NoticeItem, wanted: string): boolean {
  return [item.factory_name, item.organisation_name, item.unit_name].some((each) =>
    each.includes(wanted),
  );
}

/** The factories of a notice, in the order of its list. */
export function NoticeItems({ notice }: { notice: Notice }) {
  const t = useText();
  const words = useWords("registry");
  const [wanted, setWanted] = useState("");
  const found = notice.items.filter((item) => holds(item, wanted.trim()));
  return (
    <section>
      <h2>
        {t(noticeTexts.list)}{" "}
        <small>{t(noticeTexts.items, { n: notice.items.length })}</small>
      </h2>
      <label className="field no-print">
        <span>{t(noticeTexts.find)}</span>
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      <div className="table-wrap">
        <table>
          <thead>
            <tr>
              <th scope="col">{t(publicTexts.number)}</th>
              <th scope="col">{t(publicTexts.factory)}</th>
              <th scope="col">{t(publicTexts.organisation)}</th>
              <th scope="col">{t(publicTexts.unit)}</th>
              <th scope="col">{t(publicTexts.type)}</th>
              <th scope="col">{t(publicTexts.state)}</th>
            </tr>
          </thead>
          <tbody aria-live="polite">
            {found.map((item) => (
              <tr key={item.submission_id}>
                <td>{item.position}</td>
                <th scope="row">{item.factory_name}</th>
                <td>{item.organisation_name}</td>
                <td>{item.unit_name}</td>
                <td>{words.of("FactoryType", item.factory_type)}</td>
                <td>{words.of("ItemState", item.state)}</td>
              </tr>
            ))}
            {found.length === 0 && (
              <tr>
                <td colSpan={6}>{t(publicTexts.nothingFound)}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}
