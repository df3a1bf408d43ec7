import { lazy, Suspense, useState } from "react";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { registerTexts } from "@/texts/public";
import type { CountTable } from "./counts";

// The chart's library is larger than the page; only who asks for the chart loads it.
const Chart = lazy(() => import("./Chart").then(({ Chart: found }) => ({ default: found })));

/** The register in figures. */
export function Counts({ table }: { table: CountTable }) {
  const t = useText();
  const [charted, setCharted] = useState(false);
  return (
    <section>
      <dl className="figures">
        <div>
          <dt>{t(registerTexts.total)}</dt>
          <dd>{table.total}</dd>
        </div>
        <div>
          <dt>{t(registerTexts.units)}</dt>
          <dd>{table.rows.length}</dd>
        </div>
        {table.years.map(([year, count]) => (
          <div key={year}>
            <dt>{year}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        className="button no-print"
        aria-expanded={charted}
        onClick={() => setCharted(!charted)}
      >
        {t(registerTexts.showChart)}
      </button>
      {charted && (
        <Suspense fallback={<p role="status">{t(common.loading)}</p>}>
          <Chart table={table} />
        </Suspense>
      )}
    </section>
  );
}
