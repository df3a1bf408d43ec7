import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { publicTexts, registerTexts } from "@/texts/public";
import type { CountTable } from "./counts";
import type { RegisterSearch } from "./search";

const route = getRouteApi("/open/register");

/** What of the register is listed. The address keeps it, so that a link shows the same. */
export function Filters({ table }: { table: CountTable }) {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search.q ?? "");
  useEffect(() => setTyped(search.q ?? ""), [search.q]);
  const ask = (change: Partial<RegisterSearch>) =>
    navigate({ search: { ...search, ...change }, resetScroll: false });
  const chosen = search.q || search.unit || search.type || search.industry || search.year;
  return (
    <form
      className="filters no-print"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void ask({ q: typed.trim() || undefined });
      }}
    >
      <label className="field wide">
        <span>{t(registerTexts.find)}</span>
        <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <Choice
        label={t(publicTexts.unit)}
        value={search.unit}
        options={table.rows.map((row) => [row.unit, row.name] as const)}
        onChange={(unit) => ask({ unit })}
      />
      <Choice
        label={t(publicTexts.type)}
        value={search.type}
        options={table.types}
        onChange={(type) => ask({ type })}
      />
      <Choice
        label={t(registerTexts.industries)}
        value={search.industry}
        options={table.industries}
        onChange={(industry) => ask({ industry })}
      />
      <Choice
        label={t(registerTexts.year)}
        value={search.year?.toString()}
        options={table.years.map(([year]) => [String(year), String(year)] as const)}
        onChange={(year) => ask({ year: year ? Number(year) : undefined })}
      />
      <button type="submit" className="button main">
        {t(common.search)}
      </button>
      {chosen && (
        <button
          type="button"
          className="button"
          onClick={() => ask({ q: undefined, unit: undefined, type: undefined, industry: undefined, year: undefined })}
        >
          {t(publicTexts.clear)}
        </button>
      )}
    </form>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
  onChange: (value: string | undefined) => unknown;
}) {
  const t = useText();
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value ?? ""} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{t(registerTexts.all)}</option>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
