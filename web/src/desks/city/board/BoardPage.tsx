import { Link } from "@tanstack/react-router";
import { Table, Tag } from "antd";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { useCampaign } from "@/shared/campaign";
import { closingText, instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { cityTexts as texts } from "@/texts/city";

type Row = components["schemas"]["UnitList"];

/** One row a unit: its list, its seal, its delivery. */
export function BoardPage() {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("review");
  const campaign = useCampaign();
  const lists = review.useQuery(
    "get",
    "/api/review/v1/campaigns/{campaign_id}/lists",
    { params: { path: { campaign_id: campaign?.id ?? "" } } },
    { enabled: campaign !== undefined },
  );
  return (
    <>
      <PageHead title={t(texts.board)} help={t(texts.boardHelp)} />
      <Answer of={lists}>
        {(data) => (
          <Table<Row>
            rowKey="unit"
            pagination={false}
            sticky
            scroll={{ x: 900 }}
            dataSource={data.items}
            columns={[
              { title: t(caseTexts.unit), dataIndex: "unit_name" },
              {
                title: t(texts.listState),
                render: (_, row) =>
                  row.state === null ? (
                    <Tag>{t(texts.noList)}</Tag>
                  ) : (
                    <>
                      <Tag color="blue">{words.of("ListState", row.state)}</Tag>
                      {row.delivered_at === null && <Tag>{t(row.sealed ? texts.sealed : texts.notSealed)}</Tag>}
                    </>
                  ),
              },
              { title: t(texts.count), align: "right", render: (_, row) => (row.list_id ? row.count : "—") },
              { title: t(texts.closes), render: (_, row) => closingText(row.closes_at, language) },
              {
                title: t(texts.deliveredAt),
                render: (_, row) =>
                  row.delivered_at === null ? (
                    <Tag color="orange" variant="outlined">
                      {t(texts.notDelivered)}
                    </Tag>
                  ) : (
                    instantText(row.delivered_at, language)
                  ),
              },
              {
                key: "open",
                render: (_, row) => (
                  <>
                    {row.delivered_list_id && (
                      <Link to="/city/lists/$listId" params={{ listId: row.delivered_list_id }}>
                        {t(texts.see)}
                      </Link>
                    )}{" "}
                    <Link to="/city/cases" search={{ unit: row.unit }}>
                      {t(texts.seeCases)}
                    </Link>
                  </>
                ),
              },
            ]}
          />
        )}
      </Answer>
    </>
  );
}
