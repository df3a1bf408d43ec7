/* Which campaign the call is about. */
import type { components } from "@/api/generated/intake";

type CampaignSummary = components["schemas"]["CampaignSummary"];

/** The campaign that the address names, else the newest real one, else the newest rehearsal. */
export function chosen(
  all: readonly CampaignSummary[],
  named: string | undefined,
): CampaignSummary | undefined {
  return all.find((each) => each.id === named) ?? [...all].sort(newestRealFirst)[0];
}

function newestRealFirst(a: CampaignSummary, b: CampaignSummary): number {
  if (a.rehearsal !== b.rehearsal) return a.rehearsal ? 1 : -1;
  return b.opens_at.localeCompare(a.opens_at) || b.id.localeCompare(a.id);
}
