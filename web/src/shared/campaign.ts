/* Which campaign the pages of a desk are about. */
import { getRouteApi } from "@tanstack/react-router";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";

export type CampaignSummary = components["schemas"]["CampaignSummary"];

const desk = getRouteApi("/desk");

/** The campaigns as the server lists them, each with its clock. */
export function useCampaignList() {
  return intake.useQuery("get", "/api/intake/v1/campaigns");
}

/** Every campaign, the newest first, real ones before rehearsals. */
export function useCampaigns(): CampaignSummary[] | undefined {
  const { data } = useCampaignList();
  return data && [...data.items].sort(newestFirst);
}

function newestFirst(a: CampaignSummary, b: CampaignSummary): number {
  if (a.rehearsal !== b.rehearsal) return a.rehearsal ? 1 : -1;
  return b.opens_at.localeCompare(a.opens_at) || b.id.localeCompare(a.id);
}

/** The campaign that the address names, else the first of all. Undefined until it is known. */
export function useCampaign(): CampaignSummary | undefined {
  const { campaign } = desk.useSearch();
  const all = useCampaigns();
  return all?.find((each) => each.id === campaign) ?? all?.[0];
}
