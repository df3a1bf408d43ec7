/* What the register's page asks the API: figures of all of it, and the entries that the filters leave. */
import { registry, registryApi } from "@/api/clients";
import { useEndless } from "@/shared/endless";
import type { Entry } from "./EntryTable";
import type { RegisterSearch } from "./search";

const AT_ONCE = 100;

function whose({ campaign, rehearsal }: RegisterSearch) {
  return { ...(campaign && { campaign_id: campaign }), ...(rehearsal && { rehearsal }) };
}

/** How many there are by unit and type, and by year. The filters leave these figures as they are. */
export function useCounts(search: RegisterSearch) {
  return registry.useQuery("get", "/api/registry/v1/directory/counts", { params: { query: whose(search) } });
}

/** The entries that the filters leave, page by page. */
export function useEntries(search: RegisterSearch) {
  const { q, unit, type, year } = search;
  const query = {
    ...whose(search),
    ...(q && { q }),
    ...(unit && { unit: [unit] }),
    ...(type && { type: [type as Entry["factory_type"]] }),
    ...(year && { year }),
    limit: AT_ONCE,
  };
  return useEndless({
    key: ["directory", query],
    ask: async (cursor, signal) => {
      const { data, error } = await registryApi.GET("/api/registry/v1/directory", {
        params: { query: { ...query, ...(cursor && { cursor }) } },
        signal,
      });
      // The route can answer with a table file too; JSON was asked for.
      return { data: typeof data === "string" ? undefined : data, error };
    },
  });
}
