import { reviewApi } from "@/api/clients";
import type { components } from "@/api/generated/review";

export type UnitListView = components["schemas"]["ListView"];

/** A case in the list, as the page shows it. */
export interface Listed {
  id: string;
  number: string;
  factory: string;
  organisation: string;
  type: string;
  withdrawn: boolean;
}

/** The unit's newest list with its ETag. list: null while the unit has made none. */
export interface KeptList {
  list: UnitListView | null;
  tag: string | null;
}

/** Read the unit's newest list. Throws a Problem. */
export async function readList(campaignId: string, unit: string): Promise<KeptList> {
  const { data, error, response } = await reviewApi.GET(
    "/api/review/v1/campaigns/{campaign_id}/units/{unit}/list",
    { params: { path: { campaign_id: campaignId, unit } } },
  );
  if (response.status === 404) return { list: null, tag: null };
  if (error) throw error;
  return { list: data, tag: response.headers.get("ETag") };
}

/** The cases of a list in its order. */
export function listedIn(list: UnitListView): Listed[] {
  return [...list.items]
    .sort((a, b) => a.position - b.position)
    .map((item) => ({
      id: item.submission_id,
      number: item.number,
      factory: item.factory_name,
      organisation: item.organisation_name,
      type: item.factory_type,
      withdrawn: item.withdrawn,
    }));
}
