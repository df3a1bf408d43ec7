/* The filters of a case list, as they stand in the page's address. */
import type { operations } from "@/api/generated/review";

type Query = NonNullable<operations["list_cases"]["parameters"]["query"]>;

export interface CaseSearch {
  q?: string;
  state?: Query["state"];
  type?: Query["type"];
  hold?: Query["hold"];
  credit?: Query["credit"];
  proposed?: Query["proposed"];
  unit?: string;
  sort?: Query["sort"];
  descending?: boolean;
}

const LISTS = ["state", "type", "hold", "credit", "proposed"] as const;

/** The filters that an address names; what it says otherwise is left out. */
export function readCaseSearch(search: Record<string, unknown>): CaseSearch {
  const read: Record<string, unknown> = {};
  for (const name of LISTS) {
    const value = search[name];
    if (Array.isArray(value) && value.every((each) => typeof each === "string")) read[name] = value;
  }
  for (const name of ["q", "unit", "sort"] as const) {
    if (typeof search[name] === "string" && search[name] !== "") read[name] = search[name];
  }
  if (search.descending === true) read.descending = true;
  return read;
}
