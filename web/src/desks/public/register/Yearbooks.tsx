import { getRouteApi } from "@tanstack/react-router";
import { registryApi } from "@/api/clients";
import { download } from "@/shared/download";
import { saveAs } from "@/shared/saveAs";
import { useText } from "@/texts";
import { registerTexts } from "@/texts/public";
import { whose } from "./asked";
import type { CountTable } from "./counts";
import { SaveButton } from "./SaveButton";

const route = getRouteApi("/open/register");

/** The directory of each year, as Word and as data. */
export function Yearbooks({ years }: { years: CountTable["years"] }) {
  const t = useText();
  const query = whose(route.useSearch());
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  async function data(year: number) {
    const { data: told, error } = await registryApi.GET("/api/registry/v1/yearbooks/{year}", {
      params: { path: { year }, query },
    });
    if (!told) throw error;
    saveAs(new Blob([JSON.stringify(told, null, 1)], { type: "application/json" }), `${year}.json`);
  }
  return (
    <section className="no-print">
      <h2>{t(registerTexts.yearbooks)}</h2>
      <p className="help">{t(registerTexts.yearbooksHelp)}</p>
      {years.map(([year, n]) => (
        <div key={year}>
          <h3>{t(registerTexts.yearbook, { year, n })}</h3>
          <p className="call-actions">
            <SaveButton
              save={() => download(`/api/registry/v1/yearbooks/${year}/directory.docx?${asked}`, `${year}.docx`)}
            >
              {t(registerTexts.yearbookPaper, { year })}
            </SaveButton>
            <SaveButton save={() => data(year)}>{t(registerTexts.yearbookData, { year })}</SaveButton>
          </p>
        </div>
      ))}
    </section>
  );
}
