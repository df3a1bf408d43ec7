/* Lists that go on: the next page comes when it is asked for. One way for every desk. */
import { keepPreviousData, useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from "@tanstack/react-query";
import { Button, Flex, Table, Typography, type TableProps } from "antd";
import type { ReactNode } from "react";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { Refusal } from "../Refusal";

/** A page of a list, as the API answers it. Some lists are not counted. */
interface Page {
  items: readonly object[];
  next?: string | null;
  total?: number | null;
}

type Row<P extends Page> = P["items"][number];

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

interface Going {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** Fetch the next page, unless there is none or it is under way. */
export function goOn({ hasNextPage, isFetchingNextPage, fetchNextPage }: Going): void {
  if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
}

/** The button at the end of a list that has more. */
export function More({ of: query }: { of: Going }) {
  const t = useText();
  if (!query.hasNextPage) return null;
  return (
    <Flex justify="center" className="more">
      <Button loading={query.isFetchingNextPage} onClick={() => goOn(query)}>
        {t(common.more)}
      </Button>
    </Flex>
  );
}

/** A list as a table: its refusal, its total, its rows, and the button for more. */
export function EndlessTable<P extends Page>({
  of: list,
  beside,
  ...table
}: {
  of: Endless<P>;
  /** What can be done with the whole list, e.g. its export. */
  beside?: ReactNode;
} & TableProps<Row<P>>) {
  const t = useText();
  const { query, rows, first } = list;
  const total = first?.total ?? undefined;
  return (
    <>
      {query.error && <Refusal problem={query.error} />}
      {(total !== undefined || beside) && (
        <Flex justify="space-between" align="center" gap="small" wrap className="filters">
          <Typography.Text type="secondary" aria-live="polite">
            {total !== undefined && t(common.total, { n: total })}
          </Typography.Text>
          {beside}
        </Flex>
      )}
      <Table<Row<P>>
        size="middle"
        sticky
        pagination={false}
        loading={query.isPending || query.isPlaceholderData}
        dataSource={rows}
        {...table}
      />
      <More of={query} />
    </>
  );
}
