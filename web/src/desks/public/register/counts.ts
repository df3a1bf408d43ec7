/* The register's figures, and which of its entries are listed. Pure. */
import type { Entry } from "./EntryTable";
import type { RegisterSearch } from "./search";

export interface UnitRow {
  unit: string;
  name: string;
  total: number;
  byType: ReadonlyMap<string, number>;
}

export interface CountTable {
  total: number;
  /** Code and label of each type. */
  types: readonly (readonly [code: string, label: string])[];
  /** Units, the fullest first. */
  rows: readonly UnitRow[];
  years: readonly (readonly [year: number, count: number])[];
  /** The largest figure of one cell. */
  most: number;
}

/** `nameOf`: a type in words. */
export function tableOf(entries: readonly Entry[], nameOf: (type: string) => string): CountTable {
  const types = new Map<string, string>();
  const years = new Map<number, number>();
  const rows = new Map<string, { name: string; byType: Map<string, number> }>();
  for (const each of entries) {
    types.set(each.factory_type, nameOf(each.factory_type));
    years.set(each.year, (years.get(each.year) ?? 0) + 1);
    const row = rows.get(each.unit) ?? { name: each.unit_name, byType: new Map() };
    row.byType.set(each.factory_type, (row.byType.get(each.factory_type) ?? 0) + 1);
    rows.set(each.unit, row);
  }
  return {
    total: entries.length,
    types: [...types].sort(([a], [b]) => a.localeCompare(b)),
    rows: [...rows]
      .map(([unit, { name, byType }]) => ({ unit, name, byType, total: sum(byType.values()) }))
      .sort((a, b) => b.total - a.total || a.unit.localeCompare(b.unit)),
    years: [...years].sort(([a], [b]) => b - a),
    most: Math.max(0, ...[...rows.values()].flatMap(({ byType }) => [...byType.values()])),
  };
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}

/** The entries that the filters leave. Words are found in numbers and names, small letters too. */
export function listed(entries: readonly Entry[], search: RegisterSearch): Entry[] {
  const wanted = (search.q ?? "").normalize("NFKC").toLowerCase().trim();
  const holds = (entry: Entry) =>
    [entry.registry_number, entry.factory_name, entry.organisation_name].some((text) =>
      text.normalize("NFKC").toLowerCase().includes(wanted),
    );
  return entries.filter(
    (entry) =>
      (!search.unit || entry.unit === search.unit) &&
      (!search.type || entry.factory_type === search.type) &&
      (!search.year || entry.year === search.year) &&
      holds(entry),
  );
}
