/* The search of a desk's list of registered factories, as it stands in the page's address. */

export interface EntrySearch {
  q?: string;
}

/** What an address asks for; what it says otherwise is left out. */
export function readEntrySearch(search: Record<string, unknown>): EntrySearch {
  return search.q === undefined || search.q === "" ? {} : { q: String(search.q) };
}
