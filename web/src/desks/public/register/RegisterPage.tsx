import { Link, getRouteApi } from "@tanstack/react-router";
import { goOn } from "@/shared/endless";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText, useTitle } from "@/texts";
import { publicTexts, registerTexts } from "@/texts/public";
import { Asked } from "../parts/Asked";
import { Empty } from "../parts/Empty";
import { RehearsalBand } from "../parts/RehearsalMark";
import { CountGrid } from "./CountGrid";
import { tableOf, type CountTable } from "./counts";
import { Counts } from "./Counts";
import { Downloads } from "./Downloads";
import { EntryTable } from "./EntryTable";
import { Filters } from "./Filters";
import { Yearbooks } from "./Yearbooks";
import { useCounts, useEntries } from "./asked";

const route = getRouteApi("/open/register");

/** The register of factories: how many there are, where, of which type, and each of them. */
export function RegisterPage() {
  const t = useText();
  useTitle(t(publicTexts.register));
  const search = route.useSearch();
  const { rehearsal } = search;
  const words = useWords("registry");
  const counts = useCounts(search);
  return (
    <>
      <h1>{t(publicTexts.register)}</h1>
      <p className="help">{t(registerTexts.help)}</p>
      {rehearsal && <RehearsalBand />}
      <p className="no-print">
        {rehearsal ? (
          <Link to="/register">{t(registerTexts.seeReal)}</Link>
        ) : (
          <Link to="/register" search={{ rehearsal: true }}>
            {t(registerTexts.seeRehearsal)}
          </Link>
        )}
      </p>
      <Asked of={counts}>
        {(counted) =>
          counted.total === 0 ? (
            <Empty title={t(registerTexts.none)} help={t(registerTexts.noneHelp)} />
          ) : (
            <Register table={tableOf(counted, (type) => words.of("FactoryType", type), t)} />
          )
        }
      </Asked>
    </>
  );
}

function Register({ table }: { table: CountTable }) {
  return (
    <>
      <Counts table={table} />
      <CountGrid table={table} />
      <Filters table={table} />
      <EntryList />
      <Yearbooks years={table.years} />
    </>
  );
}

function EntryList() {
  const t = useText();
  const search = route.useSearch();
  const { rows, first, query } = useEntries(search);
  return (
    <section>
      <h2>
        {t(registerTexts.list)} <small aria-live="polite">{first?.total}</small>
      </h2>
      <Asked of={query}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t(publicTexts.nothingFound)}>
              <Link to="/register" search={search.rehearsal ? { rehearsal: true } : {}}>
                {t(publicTexts.clear)}
              </Link>
            </Empty>
          ) : (
            <EntryTable entries={rows} />
          )
        }
      </Asked>
      {query.isFetchNextPageError && <Refusal problem={query.error} />}
      <p className="call-actions no-print">
        {query.hasNextPage && (
          <button type="button" className="button" disabled={query.isFetchingNextPage} onClick={() => goOn(query)}>
            {t(publicTexts.moreRows, { shown: rows.length, total: first?.total ?? 0 })}
          </button>
        )}
        {rows.length > 0 && <Downloads search={search} />}
      </p>
    </section>
  );
}
