/* What the register's page asks the API: figures of all of it, and the entries that the filters leave. */
import { registry, registryApi } from "@/api/clients";
import { useEndless } from "@/shared/endless";
import { every } from "@/shared/every";
import type { Entry } from "./EntryTable";
import type { RegisterSearch } from "./search";

const AT_ONCE = 100;
const MOST_AT_ONCE = 200;

export function whose({ campaign, rehearsal }: RegisterSearch) {
  return { ...(campaign && { campaign_id: campaign }), ...(rehearsal && { rehearsal }) };
}

/** How many there are by unit and type, and by year. The filters leave these figures as they are. */
export function useCounts(search: RegisterSearch) {
  return registry.useQuery("get", "/api/registry/v1/directory/counts", { params: { query: whose(search) } });
}

function queryOf(search: RegisterSearch) {
  const { q, unit, type, industry, year } = search;
  return {
    ...whose(search),
    ...(q && { q }),
    ...(unit && { unit: [unit] }),
    ...(type && { type: [type as Entry["factory_type"]] }),
    ...(industry && { industry: [industry] }),
    ...(year && { year }),
  };
}

/** The filters as a query of an address. */
export function addressOf(search: RegisterSearch): string {
  const told = Object.entries(queryOf(search)).flatMap(([name, value]) =>
    [value].flat().map((each) => [name, String(each)]),
  );
  return new URLSearchParams(told).toString();
}

/** One page of what a query leaves. */
async function pageOf(query: ReturnType<typeof queryOf> & { limit: number }, cursor?: string, signal?: AbortSignal) {
  const { data, error } = await registryApi.GET("/api/registry/v1/directory", {
    params: { query: { ...query, ...(cursor && { cursor }) } },
    signal: signal ?? null,
  });
  // The route can answer with a table file too; JSON was asked for.
  return { data: typeof data === "string" ? undefined : data, error };
}

/** All entries that the filters leave. */
export function allEntries(search: RegisterSearch): Promise<Entry[]> {
  return every<Entry>((cursor) => pageOf({ ...queryOf(search), limit: MOST_AT_ONCE }, cursor));
}

/** The entries that the filters leave, page by page. */
export function useEntries(search: RegisterSearch) {
  const query = { ...queryOf(search), limit: AT_ONCE };
  return useEndless({
    key: ["directory", query],
    ask: (cursor, signal) => pageOf(query, cursor, signal),
  });
}
