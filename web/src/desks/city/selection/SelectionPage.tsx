import { App, Button, Flex, Input, Modal, Table, Tag } from "antd";
import { useState } from "react";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { hasRole, useMe } from "@/api/session";
import { useCampaign } from "@/shared/campaign";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { cityTexts as texts } from "@/texts/city";
import { useMarks } from "@/texts/marks";
import { menuTexts } from "@/texts/menu";
import { Proposed } from "./Proposed";
import { passedOver } from "./rules";
import { SpreadChart } from "./SpreadChart";

type Ranked = components["schemas"]["RankedItem"];

/** The ranking, what is chosen from it, and the second person's yes. */
export function SelectionPage() {
  const t = useText();
  const campaign = useCampaign();
  if (!campaign) return <PageHead title={t(menuTexts.selection)} help={t(texts.selectionHelp)} />;
  // What is chosen, and what was proposed just now, is of one call.
  return <Selection key={campaign.id} campaignId={campaign.id} />;
}

function Selection({ campaignId }: { campaignId: string }) {
  const t = useText();
  const marks = useMarks();
  const me = useMe();
  const words = useWords("review");
  const { message } = App.useApp();
  const [chosen, choose] = useState<string[]>([]);
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [asking, ask] = useState(false);
  const path = { campaign_id: campaignId };
  const ranking = review.useQuery("get", "/api/review/v1/campaigns/{campaign_id}/ranking", { params: { path } });
  const proposal = review.useMutation("post", "/api/review/v1/campaigns/{campaign_id}/selections", {
    onSuccess: () => {
      ask(false);
      message.success(t(texts.proposedSelection));
    },
  });
  const over = passedOver(ranking.data?.items ?? [], new Set(chosen));
  const propose = () =>
    proposal.mutate({
      params: { path },
      body: {
        selected: (ranking.data?.items ?? []).map((item) => item.submission_id).filter((id) => chosen.includes(id)),
        reasons: Object.fromEntries(over.map((item) => [item.submission_id, reasons[item.submission_id] ?? ""])),
      },
    });
  const press = () => (over.length > 0 ? ask(true) : propose());
  return (
    <>
      <PageHead
        title={t(menuTexts.selection)}
        help={t(texts.selectionHelp)}
        actions={
          hasRole(me, "city_officer") && (
            <Button type="primary" disabled={chosen.length === 0} loading={proposal.isPending} onClick={press}>
              {t(texts.dryRun, { n: chosen.length })}
            </Button>
          )
        }
      />
      {proposal.error && <Refusal problem={proposal.error} />}
      <Proposed campaignId={campaignId} made={proposal.data} ranked={ranking.data?.items ?? []} />
      <Answer of={ranking} isEmpty={(data) => data.items.length === 0} empty={t(texts.noRanking)}>
        {(data) => (
          <Flex vertical gap="middle">
            <SpreadChart items={data.items} />
            <Table<Ranked>
              size="middle"
              rowKey="submission_id"
              pagination={false}
              sticky
              scroll={{ x: 1000 }}
              dataSource={data.items}
              rowSelection={{
                selectedRowKeys: chosen,
                onChange: (keys) => choose(keys.map(String)),
                getCheckboxProps: (item) => ({ disabled: item.state !== "accepted", "aria-label": item.factory_name }),
              }}
              columns={[
                { title: t(texts.rank), dataIndex: "rank", width: 70 },
                { title: t(caseTexts.number), dataIndex: "number" },
                { title: t(caseTexts.factory), dataIndex: "factory_name" },
                { title: t(caseTexts.type), render: (_, item) => words.of("FactoryType", item.factory_type) },
                { title: t(texts.mean), dataIndex: "mean", align: "right" },
                {
                  title: t(texts.spread),
                  align: "right",
                  render: (_, item) => (
                    <>
                      {item.spread} {item.spread_flagged && <Tag color="orange">{t(texts.spreadFlagged)}</Tag>}
                    </>
                  ),
                },
                { title: t(texts.scores), render: (_, item) => item.totals.join(" / ") },
                { title: t(caseTexts.state), render: (_, item) => words.of("CaseState", item.state) },
              ]}
            />
          </Flex>
        )}
      </Answer>
      <Modal
        open={asking}
        title={t(texts.passedOver)}
        okText={t(texts.dryRun, { n: chosen.length })}
        okButtonProps={{
          disabled: over.some((item) => !reasons[item.submission_id]?.trim()),
          loading: proposal.isPending,
        }}
        onCancel={() => ask(false)}
        onOk={propose}
      >
        {over.map((item) => (
          <label key={item.submission_id} className="passed-over">
            {item.rank}. {marks.aside(item.factory_name, item.mean)}
            <Input
              maxLength={1000}
              value={reasons[item.submission_id] ?? ""}
              onChange={(event) => setReasons({ ...reasons, [item.submission_id]: event.target.value })}
            />
          </label>
        ))}
      </Modal>
    </>
  );
}
