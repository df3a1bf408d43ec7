/* Which campaign the pages of a desk are about. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { intakeApi } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { every } from "./every";

export type CampaignSummary = components["schemas"]["CampaignSummary"];

const CAMPAIGNS = "/api/intake/v1/campaigns";
const desk = getRouteApi("/desk");

/** Every campaign as the server lists them, each with its clock. Rehearsals may be many. */
export function useCampaignList() {
  return useQuery({
    queryKey: ["get", CAMPAIGNS],
    queryFn: async ({ signal }) => ({
      items: await every<CampaignSummary>((cursor) =>
        intakeApi.GET(CAMPAIGNS, { params: { query: { cursor, limit: 100 } }, signal }),
      ),
    }),
  });
}

/** Every campaign, the newest first, real ones before rehearsals. */
export function useCampaigns(): CampaignSummary[] | undefined {
  const { data } = useCampaignList();
  return data && newestFirst(data.items);
}

/** The newest first, real ones before rehearsals. */
function newestFirst(all: readonly CampaignSummary[]): CampaignSummary[] {
  return [...all].sort((a, b) => {
    if (a.rehearsal !== b.rehearsal) return a.rehearsal ? 1 : -1;
    return b.opens_at.localeCompare(a.opens_at) || b.id.localeCompare(a.id);
  });
}

/** The campaign that the address names, else the newest real one, else the newest rehearsal. */
export function chosen(
  all: readonly CampaignSummary[],
  named: string | undefined,
): CampaignSummary | undefined {
  return all.find((each) => each.id === named) ?? newestFirst(all)[0];
}

/** The campaign that a desk's page is about. Undefined until it is known. */
export function useCampaign(): CampaignSummary | undefined {
  const { campaign } = desk.useSearch();
  const { data } = useCampaignList();
  return data && chosen(data.items, campaign);
}
