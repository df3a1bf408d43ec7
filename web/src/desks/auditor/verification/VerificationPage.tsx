import { Button, Card, Flex, Result, Spin, Table, Tag } from "antd";
import { registry, registryApi } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { useCampaign } from "@/shared/campaign";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { auditorTexts as texts } from "@/texts/auditor";
import { useMarks } from "@/texts/marks";
import { useMutation } from "@tanstack/react-query";

type Archived = components["schemas"]["ArchivedView"];

/** Every leaf computed anew, and the archives of workflows checked one by one. */
export function VerificationPage() {
  const t = useText();
  const marks = useMarks();
  const campaign = useCampaign();
  const verification = registry.useMutation("post", "/api/registry/v1/audit/verification");
  const result = verification.data;
  if (!campaign) return <PageHead title={t(texts.verification)} />;
  return (
    <>
      <PageHead
        title={t(texts.verification)}
        help={t(texts.verificationHelp)}
        actions={
          <Button
            type="primary"
            loading={verification.isPending}
            onClick={() => verification.mutate({ body: { campaign_id: campaign.id } })}
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
        <Archives campaignId={campaign.id} />
      </Flex>
    </>
  );
}

function Archives({ campaignId }: { campaignId: string }) {
  const t = useText();
  const { language } = useLanguage();
  const archives = registry.useQuery("get", "/api/registry/v1/audit/archives", {
    params: { query: { campaign_id: campaignId } },
  });
  return (
    <Card title={<h2 className="card-title">{t(texts.archives)}</h2>}>
      <Answer of={archives} isEmpty={(data) => data.items.length === 0} empty={t(texts.noArchives)}>
        {(data) => (
          <Table<Archived>
            rowKey="run_id"
            size="small"
            pagination={{ pageSize: 20, hideOnSinglePage: true }}
            scroll={{ x: 700 }}
            dataSource={data.items}
            columns={[
              { title: t(texts.workflow), dataIndex: "workflow" },
              { title: t(texts.closedAt), render: (_, each) => instantText(each.closed_at, language) },
              { title: t(texts.events), dataIndex: "events", align: "right" },
              { key: "check", render: (_, each) => <Check runId={each.run_id} /> },
            ]}
          />
        )}
      </Answer>
    </Card>
  );
}

/** One archive against the audit: its bytes are read and compared when somebody asks. */
function Check({ runId }: { runId: string }) {
  const t = useText();
  const words = useWords("registry");
  const check = useMutation({
    mutationFn: async () => {
      const { data, error } = await registryApi.GET("/api/registry/v1/audit/archives/{run_id}", {
        params: { path: { run_id: runId } },
      });
      if (error) throw error;
      return data;
    },
  });
  if (check.error) return <Refusal problem={check.error} />;
  if (check.data) {
    return (
      <Tag color={check.data.verdict === "sound" ? "green" : "red"}>
        {words.of("ArchiveVerdict", check.data.verdict)}
      </Tag>
    );
  }
  return (
    <Button size="small" loading={check.isPending} onClick={() => check.mutate()}>
      {t(texts.check)}
    </Button>
  );
}
