import { Button, Card, Flex, Result, Spin } from "antd";
import { registry } from "@/api/clients";
import { useCampaign } from "@/shared/campaign";
import { PageHead } from "@/shared/office/PageHead";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { auditorTexts as texts } from "@/texts/auditor";
import { useMarks } from "@/texts/marks";
import { menuTexts } from "@/texts/menu";
import { Archives } from "./Archives";

/** Every leaf computed anew, and the archives of workflows checked one by one. */
export function VerificationPage() {
  const t = useText();
  const campaign = useCampaign();
  if (!campaign) return <PageHead title={t(menuTexts.verification)} />;
  // What was verified is of one call.
  return <Verification key={campaign.id} campaignId={campaign.id} />;
}

function Verification({ campaignId }: { campaignId: string }) {
  const t = useText();
  const marks = useMarks();
  const verification = registry.useMutation("post", "/api/registry/v1/audit/verification");
  const result = verification.data;
  return (
    <>
      <PageHead
        title={t(menuTexts.verification)}
        help={t(texts.verificationHelp)}
        actions={
          <Button
            type="primary"
            loading={verification.isPending}
            onClick={() => verification.mutate({ body: { campaign_id: campaignId } })}
          >
            {t(texts.verify)}
          </Button>
        }
      />
      <Flex vertical gap="middle">
        {verification.error && <Refusal problem={verification.error} />}
        {verification.isPending && <Spin description={t(texts.verifying)} />}
        {result && (
          <Result
            status={result.ok ? "success" : "error"}
            title={t(result.ok ? texts.sound : texts.broken, { n: result.leaves })}
            subTitle={
              result.first_bad
                ? t(texts.firstBad, { what: marks.named(`${result.first_bad.topic} ${result.first_bad.fact_id}`, result.first_bad.why) })
                : t(texts.offline)
            }
          />
        )}
        <Card title={<h2 className="card-title">{t(texts.archives)}</h2>}>
          <Archives of={{ campaign_id: campaignId }} />
        </Card>
      </Flex>
    </>
  );
}
