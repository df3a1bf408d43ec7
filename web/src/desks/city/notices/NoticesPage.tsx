import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Table, Tag } from "antd";
import { registryApi } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { useCampaign } from "@/shared/campaign";
import { every } from "@/shared/every";
import { closingText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { cityTexts as texts } from "@/texts/city";
import { menuTexts } from "@/texts/menu";

const NOTICES = "/api/registry/v1/notices";
type Notice = components["schemas"]["NoticeHead"];

/** Every notice of the campaign, drafted ones too. */
export function NoticesPage() {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  const campaign = useCampaign();
  const notices = useQuery({
    queryKey: ["get", NOTICES, campaign?.id],
    enabled: campaign !== undefined,
    queryFn: ({ signal }) =>
      every((cursor) =>
        registryApi.GET(NOTICES, { params: { query: { campaign_id: campaign?.id, limit: 50, cursor } }, signal }),
      ),
  });
  return (
    <>
      <PageHead title={t(menuTexts.notices)} help={t(texts.noticesHelp)} />
      <Answer of={notices} isEmpty={(all) => all.length === 0} empty={t(texts.noNotices)}>
        {(all) => (
          <Table<Notice>
            rowKey="notice_id"
            pagination={false}
            scroll={{ x: 700 }}
            dataSource={all}
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
