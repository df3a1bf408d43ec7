import { useState } from "react";
import { intake } from "@/api/clients";
import { closingText } from "@/shared/instants";
import { useLanguage, useText } from "@/texts";
import { callTexts, publicTexts } from "@/texts/public";
import { Asked } from "../parts/Asked";

/** The units that recommend, and until when each takes applications. */
export function UnitTable({ campaignId, cityCloses }: { campaignId: string; cityCloses: string }) {
  const t = useText();
  const { language } = useLanguage();
  const [wanted, setWanted] = useState("");
  const units = intake.useQuery("get", "/api/intake/v1/campaigns/{campaign_id}/units", {
    params: { path: { campaign_id: campaignId } },
  });
  return (
    <section>
      <h2>{t(callTexts.units)}</h2>
      <p className="help">{t(callTexts.unitsHelp)}</p>
      <label className="field no-print">
        <span>{t(callTexts.findUnit)}</span>
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      <Asked of={units}>
        {({ items }) => {
          const found = items.filter((unit) => unit.name.includes(wanted.trim()));
          return (
            <div className="table-wrap">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t(publicTexts.unit)}</th>
                    <th scope="col">{t(callTexts.kind)}</th>
                    <th scope="col">{t(callTexts.unitCloses)}</th>
                  </tr>
                </thead>
                <tbody aria-live="polite">
                  {found.map((unit) => (
                    <tr key={unit.code}>
                      <th scope="row">{unit.name}</th>
                      <td>{t(unit.kind === "zone" ? callTexts.zone : callTexts.district)}</td>
                      <td>
                        {closingText(unit.closes_at, language)}{" "}
                        {unit.closes_at < cityCloses && (
                          <span className="mark-earlier">{t(callTexts.earlier)}</span>
                        )}
                      </td>
                    </tr>
                  ))}
                  {found.length === 0 && (
                    <tr>
                      <td colSpan={3}>{t(publicTexts.nothingFound)}</td>
                    </tr>
                  )}
                </tbody>
              </table>
            </div>
          );
        }}
      </Asked>
    </section>
  );
}
