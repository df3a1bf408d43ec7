/* Sums of the board, and how dark a number stands. */
import type { components } from "@/api/generated/review";

export type Row = components["schemas"]["UnitList"];
export type State = components["schemas"]["CaseState"];

export interface Totals {
  all: number;
  /** The largest number of one cell. */
  most: number;
  /** Units that have delivered. */
  delivered: number;
  ofUnit: (row: Row) => number;
  ofState: (state: State) => number;
}

export function totals(rows: readonly Row[]): Totals {
  const sum = (numbers: readonly number[]) => numbers.reduce((before, n) => before + n, 0);
  const ofUnit = (row: Row) => sum(Object.values(row.cases));
  return {
    all: sum(rows.map(ofUnit)),
    most: Math.max(0, ...rows.flatMap((row) => Object.values(row.cases))),
    delivered: rows.filter((row) => row.delivered_at !== null).length,
    ofUnit,
    ofState: (state) => sum(rows.map((row) => row.cases[state] ?? 0)),
  };
}

/** From 0 to 3, in thirds of the largest number. */
export function shade(n: number, most: number): number {
  return n === 0 || most === 0 ? 0 : Math.ceil((3 * n) / most);
}
