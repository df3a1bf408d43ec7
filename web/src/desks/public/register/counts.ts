/* The register's figures, as the page shows them. Pure. */
import type { components } from "@/api/generated/registry";

type Counted = components["schemas"]["DirectoryCounts"];

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
  /** Code and label of each industry, as the person reads it. */
  industries: readonly (readonly [code: string, label: string])[];
  /** The largest figure of one cell. */
  most: number;
}

/** Units by type, from how many the API counts. `nameOf`: a type in words. `worded`: words in the language. */
export function tableOf(
  counted: Pick<Counted, "total" | "units" | "years" | "industries">,
  nameOf: (type: string) => string,
  worded: (words: readonly [zh: string, en: string]) => string,
): CountTable {
  const types = new Map<string, string>();
  const rows = new Map<string, { name: string; byType: Map<string, number> }>();
  for (const each of counted.units) {
    types.set(each.factory_type, nameOf(each.factory_type));
    const row = rows.get(each.unit) ?? { name: each.unit_name, byType: new Map() };
    row.byType.set(each.factory_type, each.count);
    rows.set(each.unit, row);
  }
  return {
    total: counted.total,
    types: [...types].sort(([a], [b]) => a.localeCompare(b)),
    rows: [...rows]
      .map(([unit, { name, byType }]) => ({ unit, name, byType, total: sum(byType.values()) }))
      .sort((a, b) => b.total - a.total || a.unit.localeCompare(b.unit)),
    years: counted.years.map(({ year, count }) => [year, count] as const).sort(([a], [b]) => b - a),
    industries: counted.industries.map(({ industry, label, label_en }) => [industry, worded([label, label_en])] as const),
    most: Math.max(0, ...[...rows.values()].flatMap(({ byType }) => [...byType.values()])),
  };
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}
