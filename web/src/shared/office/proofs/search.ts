/* The filter of the list of applicants, as it stands in the page's address. */
import type { components } from "@/api/generated/identity";

export type ProofState = components["schemas"]["ProofState"];

export interface ProofSearch {
  /** None: those whose papers wait to be looked at. */
  state?: ProofState | "all";
}

export const SHOWN = ["handed_in", "claimed", "refused", "confirmed", "all"] as const;

/** The filter that an address names; what it says otherwise is left out. */
export function readProofSearch(search: Record<string, unknown>): ProofSearch {
  const found = SHOWN.find((each) => each === search.state);
  return found && found !== "handed_in" ? { state: found } : {};
}
