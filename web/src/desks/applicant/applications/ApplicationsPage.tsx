import { PlusOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Empty } from "antd";
import { useState } from "react";
import { intakeApi } from "@/api/clients";
import { useMe } from "@/api/session";
import { useCampaign, type CampaignSummary } from "@/shared/campaign";
import { closingText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { More, useEndless } from "@/shared/office/endless";
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
  const mine = useEndless({
    key: ["get", "/api/intake/v1/submissions", "pages", campaign.id],
    ask: (cursor, signal) =>
      intakeApi.GET("/api/intake/v1/submissions", {
        params: { query: { campaign_id: campaign.id, cursor } },
        signal,
      }),
  });
  return (
    <Answer of={mine.query}>
      {() => {
        if (mine.rows.length === 0) {
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
            {mine.rows.map((item) => (
              <ApplicationCard key={item.id} application={item} />
            ))}
            <More of={mine.query} />
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
