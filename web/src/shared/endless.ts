/* Lists that go on: the next page comes when it is asked for. One way for every desk, and for public pages. */
import { keepPreviousData, useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from "@tanstack/react-query";

/** A page of a list, as the API answers it. Some lists are not counted. */
export interface Page {
  items: readonly object[];
  next?: string | null;
  total?: number | null;
}

export type Row<P extends Page> = P["items"][number];

export interface Endless<P extends Page> {
  rows: Row<P>[];
  /** The first page, with what it says of the whole list. */
  first: P | undefined;
  query: UseInfiniteQueryResult<InfiniteData<P>>;
}

/** A list page by page. A refusal of the API is the query's error. */
export function useEndless<P extends Page>({
  key,
  enabled = true,
  ask,
}: {
  key: readonly unknown[];
  enabled?: boolean;
  /** Asks for the page after a cursor. */
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<{ data?: P | undefined; error?: unknown }>;
}): Endless<P> {
  const query = useInfiniteQuery({
    queryKey: key,
    enabled,
    initialPageParam: undefined as string | undefined,
    // The rows stay in sight while narrower ones are fetched.
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam, signal }) => {
      const { data, error } = await ask(pageParam, signal);
      if (data === undefined) throw error;
      return data;
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows: Row<P>[] = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { rows, first: query.data?.pages[0], query };
}

export interface Going {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: unknown;
  fetchNextPage: () => Promise<unknown>;
}

/** Fetch the next page, unless there is none or it is under way. */
export function goOn({ hasNextPage, isFetchingNextPage, fetchNextPage }: Going): void {
  if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
}
