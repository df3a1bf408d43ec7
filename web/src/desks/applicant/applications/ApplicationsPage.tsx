import { PlusOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Empty, Flex, Input, Typography } from "antd";
import { useState } from "react";
import { intakeApi } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { useMe } from "@/api/session";
import { useCampaign, type CampaignSummary } from "@/shared/campaign";
import { closingText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { FilterChoice } from "@/shared/office/Choice";
import { useEndless } from "@/shared/endless";
import { More } from "@/shared/office/More";
import { ExportButton } from "@/shared/office/ExportButton";
import { PageHead } from "@/shared/office/PageHead";
import { onDemand } from "@/shared/onDemand";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { applicantTexts as texts } from "@/texts/applicant";
import { common } from "@/texts/common";
import { helpTexts } from "@/texts/help";
import { menuTexts } from "@/texts/menu";
import { ApplicationCard } from "./ApplicationCard";
import "../applicant.css";

const StartDialog = onDemand(async () => (await import("./StartDialog")).StartDialog);

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
        title={t(menuTexts.applications)}
        help={
          <>
            {t(helpTexts.applications)}
            {campaign && (
              <div>{t(texts.closesAt, { at: closingText(campaign.delivery_closes_at, language) })}</div>
            )}
          </>
        }
        actions={
          <Button type="primary" icon={<PlusOutlined aria-hidden />} disabled={!campaign} onClick={() => setStarting(true)}>
            {t(texts.start)}
          </Button>
        }
      />
      {campaign && <List campaign={campaign} onStart={() => setStarting(true)} />}
      {campaign && starting && <StartDialog campaign={campaign} onClose={() => setStarting(false)} />}
    </>
  );
}

type State = components["schemas"]["SubmissionSummary"]["state"];
const PATH = "/api/intake/v1/submissions";

function List({ campaign, onStart }: { campaign: CampaignSummary; onStart: () => void }) {
  const t = useText();
  const words = useWords("intake");
  const [q, find] = useState("");
  const [state, choose] = useState<State[]>();
  const filters = { campaign_id: campaign.id, q: q || undefined, state };
  const mine = useEndless({
    key: ["get", "/api/intake/v1/submissions", "pages", filters],
    ask: (cursor, signal) => intakeApi.GET(PATH, { params: { query: { ...filters, cursor } }, signal }),
  });
  const narrowed = q !== "" || state !== undefined;
  return (
    <Answer of={mine.query}>
      {() => {
        if (mine.rows.length === 0 && !narrowed) {
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
            <Flex gap="small" wrap align="center" className="filters" role="search">
              <Input.Search
                allowClear
                className="filter-text"
                aria-label={t(texts.find)}
                placeholder={t(texts.find)}
                onSearch={find}
              />
              <FilterChoice
                label={t(texts.anyState)}
                chosen={state}
                onChoose={choose}
                options={words.choices("SubmissionState")}
              />
              <ExportButton path={PATH} query={filters} name="applications" />
              <Typography.Text type="secondary" aria-live="polite">
                {mine.first && t(common.total, { n: mine.first.total })}
              </Typography.Text>
            </Flex>
            {mine.rows.length === 0 && <Empty description={t(texts.nothingFits)} />}
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
      <PageHead title={t(menuTexts.applications)} />
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
