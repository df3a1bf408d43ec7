import { FileWordOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { getRouteApi, Link } from "@tanstack/react-router";
import { App, Button, Descriptions, Table, Tag } from "antd";
import { review, reviewApi } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { asProblem } from "@/api/problem";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { cityTexts as texts } from "@/texts/city";

type Item = components["schemas"]["ListedItem"];
const route = getRouteApi("/desk/city/lists/$listId");

/** A delivered list: what stands in it, its paper, its seal and its receipt. */
export function ListPage() {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("review");
  const { message } = App.useApp();
  const { listId } = route.useParams();
  const list = review.useQuery("get", "/api/review/v1/lists/{list_id}", {
    params: { path: { list_id: listId } },
  });

  async function open(what: "paper" | "seal") {
    const path = { params: { path: { list_id: listId } } };
    const { data, error } =
      what === "paper"
        ? await reviewApi.GET("/api/review/v1/lists/{list_id}/paper", path)
        : await reviewApi.GET("/api/review/v1/lists/{list_id}/seal", path);
    if (data) {
      window.open(data.link, "_blank", "noopener");
    } else {
      const problem = asProblem(error);
      message.error(t([problem.title, problem.title_en]));
    }
  }

  return (
    <Answer of={list}>
      {(data) => (
        <>
          <PageHead
            title={t(texts.listTitle, { unit: data.unit_name, n: data.version })}
            actions={
              <>
                <Button icon={<FileWordOutlined />} onClick={() => open("paper")}>
                  {t(texts.paper)}
                </Button>
                {data.sealed && (
                  <Button icon={<SafetyCertificateOutlined />} onClick={() => open("seal")}>
                    {t(texts.seal)}
                  </Button>
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
