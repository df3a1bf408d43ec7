import { intake } from "@/api/clients";
import { useCampaign } from "@/shared/campaign";

/** The names of the units in the campaign that the head names, by code. Empty before there is one. */
export function useUnitNames(): ReadonlyMap<string, string> {
  const campaign = useCampaign();
  const units = intake.useQuery(
    "get",
    "/api/intake/v1/campaigns/{campaign_id}/units",
    { params: { path: { campaign_id: campaign?.id ?? "" } } },
    { enabled: campaign !== undefined },
  );
  return new Map(units.data?.items.map((unit) => [unit.code, unit.name]));
}
