/* Asks every room what waits for this person. */
import { useInfiniteQuery, type UseInfiniteQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { identityApi, intakeApi, notifyApi, registryApi, reviewApi } from "@/api/clients";
import type { WaitingItem } from "./links";
import { kindsOf, merged, type WaitingPage } from "./merge";

interface Query {
  kind?: WaitingItem["kind"];
  cursor?: string;
}
type Ask = (query: Query) => Promise<{ data?: unknown; error?: unknown }>;

const ROOMS: Record<string, Ask> = {
  identity: (query) => identityApi.GET("/api/identity/v1/waiting", { params: { query } }),
  intake: (query) => intakeApi.GET("/api/intake/v1/waiting", { params: { query } }),
  review: (query) => reviewApi.GET("/api/review/v1/waiting", { params: { query } }),
  notify: (query) => notifyApi.GET("/api/notify/v1/waiting", { params: { query } }),
  registry: (query) => registryApi.GET("/api/registry/v1/waiting", { params: { query } }),
};
/** Other people's acts make work, so the list is asked for again. */
const ASKED_AGAIN = 60_000;

function useRoom(room: string, kind: WaitingItem["kind"] | undefined) {
  return useInfiniteQuery({
    queryKey: ["waiting", room, kind],
    queryFn: async ({ pageParam }) => {
      const { data, error } = await (ROOMS[room] as Ask)({
        ...(kind && { kind }),
        ...(pageParam && { cursor: pageParam }),
      });
      if (data === undefined) throw error;
      return data as WaitingPage;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    refetchInterval: ASKED_AGAIN,
  });
}

/** One list over the rooms, and how much there is of each kind.
 * A room that does not answer hides nothing of the others: `silent` says why it is missing.
 * It stays said while the room is asked again, or the page would go blank for that moment. */
export function useWaiting(kind: WaitingItem["kind"] | undefined) {
  const rooms = [
    useRoom("identity", kind),
    useRoom("intake", kind),
    useRoom("review", kind),
    useRoom("notify", kind),
    useRoom("registry", kind),
  ];
  const [said, keep] = useState<unknown>(null);
  const unknown = rooms.filter((room) => room.data === undefined);
  const silent = unknown.filter((room) => room.failureReason !== null || room.errorUpdateCount > 0);
  const reason = silent.find((room) => room.failureReason)?.failureReason;
  if (reason && reason !== said) keep(reason);
  const known = unknown.length === silent.length && unknown.length < rooms.length;
  const failed = rooms.every((room) => room.isError && room.data === undefined);
  return {
    data: known ? listed(rooms) : undefined,
    silent: silent.length > 0 ? (reason ?? said) : null,
    error: failed ? (rooms[0]?.error ?? null) : null,
    isPending: !known && !failed,
    refetch: () => Promise.all(rooms.map((room) => room.refetch())),
    hasMore: rooms.some((room) => room.hasNextPage),
    /** Why the next page of some room did not come. */
    stopped: rooms.find((room) => room.isFetchNextPageError)?.error ?? null,
    more: () =>
      Promise.all(rooms.filter((room) => room.hasNextPage).map((room) => room.fetchNextPage())),
  };
}

type Room = UseInfiniteQueryResult<{ pages: WaitingPage[] }>;

function listed(rooms: readonly Room[]) {
  const pages = rooms.map((room) => room.data?.pages ?? []);
  return {
    items: merged(pages),
    kinds: kindsOf(pages.flatMap((each) => each.slice(0, 1))),
  };
}
