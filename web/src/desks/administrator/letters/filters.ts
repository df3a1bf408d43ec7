/* The filters of the letters, as they stand in the page's address. */
import type { operations } from "@/api/generated/notify";

type Query = NonNullable<operations["list_letters"]["parameters"]["query"]>;

export interface LetterSearch {
  q?: string;
  state?: Query["state"];
  /** The oldest first; otherwise the newest. */
  oldest?: true;
}

export function readLetterSearch(search: Record<string, unknown>): LetterSearch {
  const read: Record<string, unknown> = {};
  if (typeof search.q === "string" && search.q !== "") read.q = search.q;
  if (Array.isArray(search.state)) read.state = search.state.filter((each) => typeof each === "string");
  if (search.oldest === true) read.oldest = true;
  return read;
}
