import { Link } from "@tanstack/react-router";
import { Table, Tag } from "antd";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { hasRole, useMe } from "@/api/session";
import { closingText, instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useLanguage, useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { openingTexts as texts } from "@/texts/opening";
import { menuTexts } from "@/texts/menu";

type Campaign = components["schemas"]["CampaignSummary"];

/** Every call and rehearsal; the head of the bureau opens a new one from here. */
export function CampaignsPage() {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const me = useMe();
  const campaigns = intake.useQuery("get", "/api/intake/v1/campaigns", {
    params: { query: { limit: 100 } },
  });
  return (
    <>
      <PageHead
        title={t(menuTexts.campaigns)}
        help={t(texts.campaignsHelp)}
        actions={
          <Link to="/city/campaigns/new" className="row-link">
            {t(hasRole(me, "city_head") ? texts.open : texts.check)}
          </Link>
        }
      />
      <Answer of={campaigns} isEmpty={(data) => data.items.length === 0} empty={t(texts.noCampaigns)}>
        {(data) => (
          <Table<Campaign>
            rowKey="id"
            size="middle"
            pagination={false}
            scroll={{ x: 760 }}
            dataSource={[...data.items]}
            columns={[
              { title: t(texts.title), dataIndex: "title" },
              { title: t(texts.year), dataIndex: "year", width: 80 },
              {
                title: t(texts.kind),
                width: 100,
                render: (_, each) => (
                  <Tag color={each.rehearsal ? "orange" : "blue"}>
                    {t(each.rehearsal ? texts.rehearsal : texts.real)}
                  </Tag>
                ),
              },
              { title: t(texts.opens), render: (_, each) => instantText(each.opens_at, language) },
              {
                title: t(texts.closes),
                render: (_, each) => closingText(each.delivery_closes_at, language),
              },
              {
                key: "choose",
                width: 90,
                render: (_, each) => (
                  <Link
                    to="/city/dates"
                    search={{ campaign: each.id }}
                    aria-label={marks.named(t(texts.choose), each.title)}
                  >
                    {t(texts.choose)}
                  </Link>
                ),
              },
            ]}
          />
        )}
      </Answer>
    </>
  );
}
