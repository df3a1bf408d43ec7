/* The filters of the search, as they stand in the page's address. */
import type { operations } from "@/api/generated/registry";

type Query = NonNullable<operations["list_standings"]["parameters"]["query"]>;

export interface StandingSearch {
  q?: string;
  stage?: Query["stage"];
  ending?: Query["ending"];
  /** Late by its date, or left at a step that the system passes by itself. */
  only?: "overdue" | "stuck";
}

export function readStandingSearch(search: Record<string, unknown>): StandingSearch {
  const read: Record<string, unknown> = {};
  if (typeof search.q === "string" && search.q !== "") read.q = search.q;
  for (const name of ["stage", "ending"] as const) {
    const value = search[name];
    if (Array.isArray(value) && value.every((each) => typeof each === "string")) read[name] = value;
  }
  if (search.only === "overdue" || search.only === "stuck") read.only = search.only;
  return read;
}
