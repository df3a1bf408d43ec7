import { PlusOutlined } from "@ant-design/icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Empty } from "antd";
import { useState } from "react";
import { intakeApi } from "@/api/clients";
import { useMe } from "@/api/session";
import { useCampaign, type CampaignSummary } from "@/shared/campaign";
import { closingText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useLanguage, useText } from "@/texts";
import { applicantTexts as texts } from "@/texts/applicant";
import { ApplicationCard } from "./ApplicationCard";
import { StartDialog } from "./StartDialog";
import "../applicant.css";

/** The organisation's applications in the campaign that the head names. */
export function ApplicationsPage() {
  const t = useText();
  const { language } = useLanguage();
  const me = useMe();
  const campaign = useCampaign();
  const [starting, setStarting] = useState(false);
  if (!me.organisation) return <WithoutOrganisation />;
  return (
    <>
      <PageHead
        title={t(texts.applications)}
        help={campaign ? t(texts.closesAt, { at: closingText(campaign.delivery_closes_at, language) }) : null}
        actions={
          <Button type="primary" icon={<PlusOutlined />} disabled={!campaign} onClick={() => setStarting(true)}>
            {t(texts.start)}
          </Button>
        }
      />
      {campaign && <List campaign={campaign} onStart={() => setStarting(true)} />}
      {campaign && starting && <StartDialog campaign={campaign} onClose={() => setStarting(false)} />}
    </>
  );
}

function List({ campaign, onStart }: { campaign: CampaignSummary; onStart: () => void }) {
  const t = useText();
  const mine = useInfiniteQuery({
    queryKey: ["get", "/api/intake/v1/submissions", "pages", campaign.id],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const { data, error } = await intakeApi.GET("/api/intake/v1/submissions", {
        params: { query: { campaign_id: campaign.id, cursor: pageParam } },
      });
      if (!data) throw error;
      return data;
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <Answer of={mine}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) {
          return (
            <Empty description={t(texts.noApplications)}>
              <Button type="primary" onClick={onStart}>
                {t(texts.start)}
              </Button>
            </Empty>
          );
        }
        return (
          <>
            {items.map((item) => (
              <ApplicationCard key={item.id} application={item} />
            ))}
            {mine.hasNextPage && (
              <Button loading={mine.isFetchingNextPage} onClick={() => mine.fetchNextPage()}>
                {t(texts.moreApplications)}
              </Button>
            )}
          </>
        );
      }}
    </Answer>
  );
}

/** Whoever has registered and belongs to no organisation yet. */
function WithoutOrganisation() {
  const t = useText();
  const me = useMe();
  return (
    <>
      <PageHead title={t(texts.applications)} />
      {me.membership_state === "asked" ? (
        <Alert type="info" showIcon title={t(texts.waitsAdmission)} />
      ) : (
        <Empty description={t(texts.noOrganisation)}>
          <Link to="/organisation">
            <Button type="primary">{t(texts.toOrganisation)}</Button>
          </Link>
        </Empty>
      )}
    </>
  );
}
