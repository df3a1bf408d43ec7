import { Link } from "@tanstack/react-router";
import { Table, Tag } from "antd";
import { registry } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { useCampaign } from "@/shared/campaign";
import { closingText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { cityTexts as texts } from "@/texts/city";
import { menuTexts } from "@/texts/menu";

type Notice = components["schemas"]["NoticeHead"];

/** Every notice of the campaign, drafted ones too. */
export function NoticesPage() {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  const campaign = useCampaign();
  const notices = registry.useQuery(
    "get",
    "/api/registry/v1/notices",
    { params: { query: { campaign_id: campaign?.id } } },
    { enabled: campaign !== undefined },
  );
  return (
    <>
      <PageHead title={t(menuTexts.notices)} help={t(texts.noticesHelp)} />
      <Answer of={notices} isEmpty={(data) => data.items.length === 0} empty={t(texts.noNotices)}>
        {(data) => (
          <Table<Notice>
            rowKey="notice_id"
            pagination={false}
            scroll={{ x: 700 }}
            dataSource={data.items}
            columns={[
              {
                title: t(menuTexts.notices),
                render: (_, notice) => (
                  <Link to="/city/notices/$noticeId" params={{ noticeId: notice.notice_id }}>
                    {notice.title}
                  </Link>
                ),
              },
              { title: t(caseTexts.state), render: (_, n) => <Tag>{words.of("NoticeState", n.state)}</Tag> },
              { title: t(texts.count), dataIndex: "items_total", align: "right" },
              {
                title: t(texts.period),
                render: (_, n) => (n.closes_at === null ? n.period : closingText(n.closes_at, language)),
              },
            ]}
          />
        )}
      </Answer>
    </>
  );
}
