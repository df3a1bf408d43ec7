import { Link, getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/shared/words";
import { useText, useTitle } from "@/texts";
import { publicTexts, registerTexts } from "@/texts/public";
import { Asked } from "../parts/Asked";
import { Empty } from "../parts/Empty";
import { RehearsalBand } from "../parts/RehearsalMark";
import { CountGrid } from "./CountGrid";
import { CsvButton } from "./CsvButton";
import { listed, tableOf } from "./counts";
import { Counts } from "./Counts";
import { EntryTable, type Entry } from "./EntryTable";
import { Filters } from "./Filters";
import { useEntries } from "./useEntries";

const route = getRouteApi("/open/register");
const SHOWN_AT_ONCE = 100;

/** The register of factories: how many there are, where, of which type, and each of them. */
export function RegisterPage() {
  const t = useText();
  useTitle(t(publicTexts.register));
  const { campaign, rehearsal } = route.useSearch();
  const entries = useEntries(campaign, rehearsal);
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
      <Asked of={entries}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t(registerTexts.none)} help={t(registerTexts.noneHelp)} />
          ) : (
            <Register entries={found} />
          )
        }
      </Asked>
    </>
  );
}

function Register({ entries }: { entries: readonly Entry[] }) {
  const words = useWords("registry");
  const table = tableOf(entries, (type) => words.of("FactoryType", type));
  return (
    <>
      <Counts table={table} />
      <CountGrid table={table} />
      <Filters table={table} />
      <EntryList entries={entries} />
    </>
  );
}

function EntryList({ entries }: { entries: readonly Entry[] }) {
  const t = useText();
  const search = route.useSearch();
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const found = listed(entries, search);
  const shown = found.slice(0, most);
  return (
    <section>
      <h2>
        {t(registerTexts.list)} <small>{found.length}</small>
      </h2>
      {found.length === 0 ? (
        <Empty title={t(publicTexts.nothingFound)}>
          <Link to="/register" search={search.rehearsal ? { rehearsal: true } : {}}>
            {t(publicTexts.clear)}
          </Link>
        </Empty>
      ) : (
        <EntryTable entries={shown} />
      )}
      <p className="call-actions no-print">
        {shown.length < found.length && (
          <button type="button" className="button" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
            {t(publicTexts.moreRows, { shown: shown.length, total: found.length })}
          </button>
        )}
        {found.length > 0 && <CsvButton search={search} />}
      </p>
    </section>
  );
}
