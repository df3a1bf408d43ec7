import { App, Button, Card, Empty, Flex, Progress } from "antd";
import { useState } from "react";
import { identity, review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { hasRole, useMe } from "@/api/session";
import { useCampaign } from "@/shared/campaign";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { onDemand } from "@/shared/onDemand";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";
import { menuTexts } from "@/texts/menu";
import { Matrix } from "./Matrix";

const OpenPanel = onDemand(async () => (await import("./OpenPanel")).OpenPanel);
type Panel = components["schemas"]["PanelProgress"];

/** Panels of experts, how far each has come, and the end of the evaluation. */
export function PanelsPage() {
  const t = useText();
  const me = useMe();
  const { modal, message } = App.useApp();
  const campaign = useCampaign();
  const [opening, setOpening] = useState(false);
  const path = { params: { path: { campaign_id: campaign?.id ?? "" } } };
  const panels = review.useQuery("get", "/api/review/v1/campaigns/{campaign_id}/panels", path, {
    enabled: campaign !== undefined,
  });
  const experts = identity.useQuery("get", "/api/identity/v1/people", {
    params: { query: { role: ["expert"], limit: 200 } },
  });
  const close = review.useMutation("post", "/api/review/v1/campaigns/{campaign_id}/evaluation/close", {
    onSuccess: () => {
      message.success(t(texts.evaluationClosed));
      panels.refetch();
    },
  });
  const names = new Map(experts.data?.items.map((each) => [each.id, each.name]) ?? []);
  const ask = () =>
    modal.confirm({
      title: t(texts.closeEvaluation),
      content: t(texts.closeHelp),
      // The refusal is shown on the page.
      onOk: () => close.mutateAsync(path).catch(() => undefined),
    });
  if (!campaign) return <PageHead title={t(menuTexts.panels)} />;
  return (
    <>
      <PageHead
        title={t(menuTexts.panels)}
        help={t(texts.panelsHelp)}
        actions={
          hasRole(me, "city_officer") && (
            <>
              <Button onClick={() => setOpening(true)} type="primary">
                {t(texts.openPanel)}
              </Button>
              <Button onClick={ask} loading={close.isPending}>
                {t(texts.closeEvaluation)}
              </Button>
            </>
          )
        }
      />
      {close.error && <Refusal problem={close.error} />}
      <Answer of={panels}>
        {(data) =>
          data.items.length === 0 ? (
            <Empty description={t(texts.noPanels)} />
          ) : (
            <Flex vertical gap="middle">
              {data.items.map((panel, index) => (
                <OnePanel key={panel.panel_id} panel={panel} number={index + 1} names={names} onChange={() => panels.refetch()} />
              ))}
            </Flex>
          )
        }
      </Answer>
      {opening && (
        <OpenPanel
          campaignId={campaign.id}
          experts={experts.data?.items ?? []}
          onClose={() => setOpening(false)}
          onDone={() => {
            setOpening(false);
            panels.refetch();
          }}
        />
      )}
    </>
  );
}

function OnePanel({
  panel,
  number,
  names,
  onChange,
}: {
  panel: Panel;
  number: number;
  names: ReadonlyMap<string, string>;
  onChange: () => void;
}) {
  const t = useText();
  const seats = panel.progress.filter((seat) => seat.state !== "recused");
  const done = seats.filter((seat) => seat.state === "scored").length;
  const percent = seats.length === 0 ? 0 : Math.round((100 * done) / seats.length);
  return (
    <Card
      title={<h2 className="card-title">{t(texts.panel, { n: number })}</h2>}
      extra={
        <Flex gap="small" align="center">
          {t(texts.progress, { done, all: seats.length })}
          <Progress type="circle" percent={percent} size={36} aria-label={t(texts.progress, { done, all: seats.length })} />
        </Flex>
      }
    >
      <Matrix panel={panel} names={names} onChange={onChange} />
    </Card>
  );
}
