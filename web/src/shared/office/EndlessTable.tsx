import { Flex, Table, Typography, type TableProps } from "antd";
import { useEffect, useRef, type ReactNode } from "react";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import type { Endless, Page, Row } from "../endless";
import { Refusal } from "../Refusal";
import { More } from "./More";

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
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What scrolls sideways takes the keyboard, also where no row has anything to reach. The table
    // makes its parts anew as rows come, so each drawing looks again.
    place.current?.querySelector(".ant-table-body, .ant-table-content")?.setAttribute("tabindex", "0");
  });
  const total = first?.total ?? undefined;
  return (
    <>
      {query.error && !query.isFetchNextPageError && <Refusal problem={query.error} />}
      {(total !== undefined || beside) && (
        <Flex justify="space-between" align="center" gap="small" wrap className="filters">
          <Typography.Text type="secondary" aria-live="polite">
            {total !== undefined && t(common.total, { n: total })}
          </Typography.Text>
          {beside}
        </Flex>
      )}
      <div ref={place}>
        <Table<Row<P>>
          size="middle"
          sticky
          pagination={false}
          loading={query.isPending || query.isPlaceholderData}
          dataSource={rows}
          {...table}
        />
      </div>
      <More of={query} />
    </>
  );
}
