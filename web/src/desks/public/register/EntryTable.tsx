import { Link } from "@tanstack/react-router";
import type { components } from "@/api/generated/registry";
import { dayText } from "@/shared/instants";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { publicTexts, registerTexts } from "@/texts/public";

export type Entry = components["schemas"]["EntryView"];

/** Entries of the register; the number leads to the entry. */
export function EntryTable({ entries }: { entries: readonly Entry[] }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  return (
    <div className="table-wrap">
      <table>
        <thead>
          <tr>
            <th scope="col">{t(registerTexts.registryNumber)}</th>
            <th scope="col">{t(publicTexts.factory)}</th>
            <th scope="col">{t(publicTexts.organisation)}</th>
            <th scope="col">{t(publicTexts.unit)}</th>
            <th scope="col">{t(publicTexts.type)}</th>
            <th scope="col">{t(registerTexts.announcedOn)}</th>
          </tr>
        </thead>
        <tbody aria-live="polite">
          {entries.map((entry) => (
            <tr key={`${entry.campaign_id}-${entry.registry_number}`}>
              <td className="nowrap">
                <Link
                  to="/register/$registryNumber"
                  params={{ registryNumber: entry.registry_number }}
                  search={entry.rehearsal ? { campaign: entry.campaign_id } : {}}
                >
                  {entry.registry_number}
                </Link>
              </td>
              <th scope="row">{entry.factory_name}</th>
              <td>{entry.organisation_name}</td>
              <td>{entry.unit_name}</td>
              <td>{words.of("FactoryType", entry.factory_type)}</td>
              <td className="nowrap">{dayText(entry.announced_on, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
