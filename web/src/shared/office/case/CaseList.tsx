import { Empty, Flex, Tag, Typography, type TableProps } from "antd";
import type { ReactNode } from "react";
import { reviewApi } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { instantText } from "@/shared/instants";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { useMarks } from "@/texts/marks";
import { goOn, useEndless, type Endless } from "@/shared/endless";
import { EndlessTable } from "../EndlessTable";
import { ExportButton } from "../ExportButton";
import { CaseFilters } from "./CaseFilters";
import { readCaseSearch, type CaseSearch } from "./search";
import { Slack } from "./Slack";

export type CaseItem = components["schemas"]["CaseItem"];

const PAGE = 100;
/** Rows above which only those in sight are drawn. */
const MANY = 60;

/** Cases of a campaign with filters, search, order, total and export; more as one scrolls. */
export function CaseList({
  campaignId,
  search,
  onSearch,
  link,
  withUnit = false,
  selection,
}: {
  campaignId: string;
  search: CaseSearch;
  onSearch: (next: CaseSearch) => void;
  /** The link to a case's own page on this desk. */
  link: (item: CaseItem) => ReactNode;
  /** Whether the reader sees cases of several units. */
  withUnit?: boolean;
  selection?: TableProps<CaseItem>["rowSelection"];
}) {
  const filters = readCaseSearch({ ...search });
  const query = { ...filters, campaign_id: campaignId, sort: filters.sort ?? ("until" as const) };
  const cases = useEndless({
    key: ["cases", query],
    ask: (cursor, signal) =>
      reviewApi.GET("/api/review/v1/cases", { params: { query: { ...query, limit: PAGE, cursor } }, signal }),
  });
  return (
    <>
      <CaseFilters search={search} onSearch={onSearch} withUnit={withUnit} campaignId={campaignId} />
      <CaseTable
        cases={cases}
        beside={
          <ExportButton path="/api/review/v1/cases" query={query} name="cases" />
        }
        link={link}
        withUnit={withUnit}
        selection={selection}
        sort={query.sort}
        descending={search.descending ?? false}
        onSort={(sort, descending) => onSearch({ ...search, sort, descending: descending || undefined })}
      />
    </>
  );
}

const SORTED = { number: "number", factory: "name", received: "received", until: "until" } as const;
type SortKey = keyof typeof SORTED;

function CaseTable({
  cases,
  beside,
  link,
  withUnit,
  selection,
  sort,
  descending,
  onSort,
}: {
  cases: Endless<components["schemas"]["CasePage"]>;
  beside: ReactNode;
  link: (item: CaseItem) => ReactNode;
  withUnit: boolean;
  selection: TableProps<CaseItem>["rowSelection"] | undefined;
  sort: CaseSearch["sort"];
  descending: boolean;
  onSort: (sort: NonNullable<CaseSearch["sort"]>, descending: boolean) => void;
}) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const words = useWords("review");
  const order = (key: SortKey) => ({
    sorter: true,
    sortOrder: sort === SORTED[key] ? (descending ? ("descend" as const) : ("ascend" as const)) : null,
  });
  const columns: TableProps<CaseItem>["columns"] = [
    { key: "number", title: t(caseTexts.number), width: 134, ...order("number"), render: (_, c) => link(c) },
    { key: "factory", title: t(caseTexts.factory), width: 176, ...order("factory"), dataIndex: "factory_name" },
    { key: "organisation", title: t(caseTexts.organisation), width: 150, dataIndex: "organisation_name" },
    ...(withUnit ? [{ key: "unit", title: t(caseTexts.unit), width: 96, dataIndex: "unit_name" }] : []),
    {
      key: "type",
      title: t(caseTexts.type),
      width: 72,
      render: (_, c) => words.of("FactoryType", c.factory_type),
    },
    {
      key: "state",
      title: t(caseTexts.state),
      width: 132,
      render: (_, c) => (
        <Flex gap={4} wrap>
          <Tag color={c.ending ? "default" : "blue"}>
            {c.ending ? words.of("Ending", c.ending) : words.of("CaseState", c.state)}
          </Tag>
          {c.proposed && (
            <Tag color="orange">
              {marks.named(t(caseTexts.proposed), words.of("Outcome", c.proposed.outcome))}
            </Tag>
          )}
          {c.holds.map((hold) => (
            <Tag key={hold} color="red">
              {words.of("HoldKind", hold)}
            </Tag>
          ))}
        </Flex>
      ),
    },
    {
      key: "holder",
      title: t(caseTexts.holder),
      width: 130,
      render: (_, c) => c.holder_words && t([c.holder_words.zh, c.holder_words.en]),
    },
    {
      key: "until",
      title: t(caseTexts.until),
      width: 152,
      ...order("until"),
      render: (_, c) => <Slack until={c.until} days={c.slack_working_days} />,
    },
    {
      key: "received",
      title: t(caseTexts.received),
      width: 126,
      ...order("received"),
      render: (_, c) => instantText(c.received_at, language),
    },
  ];
  const many = cases.rows.length > MANY;
  return (
    <EndlessTable
      of={cases}
      beside={beside}
      rowKey="id"
      virtual={many}
      sticky={!many}
      // All of it fits a window of 1,440.
      scroll={{ x: withUnit ? 1168 : 1072, ...(many && { y: 640 }) }}
      columns={columns}
      rowSelection={selection}
      onScroll={(event) => {
        const box = event.currentTarget;
        if (box.scrollHeight - box.scrollTop - box.clientHeight < 400) goOn(cases.query);
      }}
      onChange={(_pages, _filters, sorter) => {
        const one = Array.isArray(sorter) ? sorter[0] : sorter;
        const key = one?.columnKey as SortKey | undefined;
        if (key) onSort(SORTED[key], one?.order === "descend");
      }}
      locale={{
        emptyText: (
          <Empty description={t(caseTexts.noCases)}>
            <Typography.Text type="secondary">{t(caseTexts.noCasesHelp)}</Typography.Text>
          </Empty>
        ),
      }}
    />
  );
}
