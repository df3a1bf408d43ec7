import { useQuery } from "@tanstack/react-query";
import { registryApi } from "@/api/clients";
import { every } from "../parts/every";
import type { Entry } from "./EntryTable";

const MOST_ON_PAGE = 200;

/** Every entry of the register, or of the rehearsals', or of one campaign. */
export function useEntries(campaign: string | undefined, rehearsal: boolean | undefined) {
  return useQuery({
    queryKey: ["directory", campaign, rehearsal],
    queryFn: () =>
      every<Entry>(async (cursor) => {
        const query = {
          limit: MOST_ON_PAGE,
          ...(campaign && { campaign_id: campaign }),
          ...(rehearsal && { rehearsal }),
          ...(cursor && { cursor }),
        };
        const { data, error } = await registryApi.GET("/api/registry/v1/directory", {
          params: { query },
        });
        // The route can answer with a table file too; JSON was asked for.
        if (data === undefined || typeof data === "string") throw error;
        return data;
      }),
  });
}
