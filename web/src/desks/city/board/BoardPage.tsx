import { Link } from "@tanstack/react-router";
import { Table, Tag } from "antd";
import { review } from "@/api/clients";
import { useCampaign } from "@/shared/campaign";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { cityTexts as texts } from "@/texts/city";
import { menuTexts } from "@/texts/menu";
import { Count } from "./Count";
import { Delivered } from "./Delivered";
import { totals, type Row, type State } from "./rules";

/** Units × stages: how many cases stand where, each number a way to them, and each unit's list. */
export function BoardPage() {
  const t = useText();
  const words = useWords("review");
  const campaign = useCampaign();
  const lists = review.useQuery(
    "get",
    "/api/review/v1/campaigns/{campaign_id}/lists",
    { params: { path: { campaign_id: campaign?.id ?? "" } } },
    { enabled: campaign !== undefined },
  );
  // The API tells the stages of a case in the order of the process.
  const stages = words.choices("CaseState").map(({ value, label }) => ({ state: value as State, label }));
  return (
    <>
      <PageHead title={t(menuTexts.board)} help={t(texts.boardHelp)} />
      <Answer of={lists}>
        {(data) => {
          const sums = totals(data.items);
          return (
            <Table<Row>
              rowKey="unit"
              className="board"
              size="small"
              pagination={false}
              sticky
              scroll={{ x: 1174 }}
              dataSource={data.items}
              columns={[
                { title: t(caseTexts.unit), dataIndex: "unit_name", fixed: "start", width: 116 },
                ...stages.map(({ state, label }) => ({
                  key: state,
                  title: label,
                  align: "center" as const,
                  width: 82,
                  render: (_: unknown, row: Row) => (
                    <Count n={row.cases[state] ?? 0} most={sums.most} unit={row.unit} name={row.unit_name} state={state} />
                  ),
                })),
                {
                  key: "all",
                  title: t(texts.all),
                  align: "center",
                  width: 62,
                  render: (_, row) => <Count n={sums.ofUnit(row)} unit={row.unit} name={row.unit_name} />,
                },
                { key: "list", title: t(texts.listState), width: 200, render: (_, row) => <ListState row={row} /> },
                { key: "delivered", title: t(texts.delivery), width: 222, render: (_, row) => <Delivered row={row} /> },
              ]}
              summary={() => (
                <Table.Summary fixed>
                  <Table.Summary.Row>
                    <Table.Summary.Cell index={0}>
                      <strong>{t(texts.wholeCity)}</strong>
                    </Table.Summary.Cell>
                    {stages.map(({ state }, at) => (
                      <Table.Summary.Cell key={state} index={at + 1} align="center">
                        <Count n={sums.ofState(state)} state={state} />
                      </Table.Summary.Cell>
                    ))}
                    <Table.Summary.Cell index={stages.length + 1} align="center">
                      <Count n={sums.all} />
                    </Table.Summary.Cell>
                    <Table.Summary.Cell index={stages.length + 2} colSpan={2}>
                      {t(texts.deliveredUnits, { n: sums.delivered, all: data.items.length })}
                    </Table.Summary.Cell>
                  </Table.Summary.Row>
                </Table.Summary>
              )}
            />
          );
        }}
      </Answer>
    </>
  );
}

function ListState({ row }: { row: Row }) {
  const t = useText();
  const words = useWords("review");
  if (row.state === null) return <Tag>{t(texts.noList)}</Tag>;
  return (
    <>
      <Tag color="blue">{words.of("ListState", row.state)}</Tag>
      {row.delivered_at === null && <Tag>{t(row.sealed ? texts.sealed : texts.notSealed)}</Tag>}
      {t(texts.listed, { n: row.count })}{" "}
      {row.delivered_list_id && (
        <Link className="in-text" to="/city/lists/$listId" params={{ listId: row.delivered_list_id }}>
          {t(texts.see)}
        </Link>
      )}
    </>
  );
}
