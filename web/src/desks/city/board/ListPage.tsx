import { FileWordOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Descriptions, Table, Tag } from "antd";
import { review, reviewApi } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { OpenPaper } from "@/shared/office/OpenPaper";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { cityTexts as texts } from "@/texts/city";
import { helpTexts } from "@/texts/help";

type Item = components["schemas"]["ListedItem"];
const route = getRouteApi("/desk/city/lists/$listId");

/** A delivered list: what stands in it, its paper, its seal and its receipt. */
export function ListPage() {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("review");
  const { listId } = route.useParams();
  const list = review.useQuery("get", "/api/review/v1/lists/{list_id}", {
    params: { path: { list_id: listId } },
  });
  const path = { params: { path: { list_id: listId } } };

  return (
    <Answer of={list}>
      {(data) => (
        <>
          <PageHead
            title={t(texts.listTitle, { unit: data.unit_name, n: data.version })}
            help={t(helpTexts.deliveredList)}
            actions={
              <>
                <OpenPaper icon={<FileWordOutlined aria-hidden />} ask={() => reviewApi.GET("/api/review/v1/lists/{list_id}/paper", path)}>
                  {t(texts.paper)}
                </OpenPaper>
                {data.sealed && (
                  <OpenPaper
                    icon={<SafetyCertificateOutlined aria-hidden />}
                    ask={() => reviewApi.GET("/api/review/v1/lists/{list_id}/seal", path)}
                  >
                    {t(texts.seal)}
                  </OpenPaper>
                )}
              </>
            }
          />
          {data.receipt && (
            <Descriptions
              size="small"
              column={1}
              items={[
                {
                  key: "at",
                  label: t(texts.deliveredAt),
                  children: instantText(data.receipt.delivered_at, language),
                },
                { key: "fact", label: t(texts.receipt), children: data.receipt.fact_id },
              ]}
            />
          )}
          <Table<Item>
            rowKey="submission_id"
            pagination={false}
            scroll={{ x: 800 }}
            dataSource={[...data.items].sort((a, b) => a.position - b.position)}
            columns={[
              { title: t(texts.position), dataIndex: "position", width: 70 },
              {
                title: t(caseTexts.number),
                render: (_, item) => (
                  <Link to="/city/cases/$caseId" params={{ caseId: item.submission_id }}>
                    {item.number}
                  </Link>
                ),
              },
              { title: t(caseTexts.factory), dataIndex: "factory_name" },
              { title: t(caseTexts.organisation), dataIndex: "organisation_name" },
              { title: t(caseTexts.type), render: (_, item) => words.of("FactoryType", item.factory_type) },
              {
                title: t(caseTexts.state),
                render: (_, item) => <Tag>{words.of("CaseState", item.state)}</Tag>,
              },
            ]}
          />
        </>
      )}
    </Answer>
  );
}
