import { App, Button, Form, Input, Modal, Tag, Typography } from "antd";
import { useState } from "react";
import { registry, registryApi } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { hasRole, useMe } from "@/api/session";
import { useCampaign } from "@/shared/campaign";
import { useEndless } from "@/shared/endless";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { EndlessTable } from "@/shared/office/EndlessTable";
import { PageHead } from "@/shared/office/PageHead";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";
import { menuTexts } from "@/texts/menu";
import { HoldTable } from "../holds/HoldTable";

const STANDINGS = "/api/registry/v1/platform-standings";
const DRIFTS = "/api/registry/v1/platform-drifts";
type Drift = components["schemas"]["DriftView"];

/** How the register and the national platform agree, and what drifted apart. */
export function PlatformPage() {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  const campaign = useCampaign();
  const entries = useEndless({
    key: ["get", STANDINGS, campaign?.id],
    enabled: campaign !== undefined,
    ask: (cursor, signal) =>
      registryApi.GET(STANDINGS, { params: { query: { campaign_id: campaign?.id ?? "", cursor } }, signal }),
  });
  return (
    <>
      <PageHead title={t(menuTexts.platform)} help={t(texts.platformHelp)} />
      <Drifts />
      {campaign && <HoldTable campaignId={campaign.id} kinds={["platform_record"]} />}
      <Answer of={entries.query} isEmpty={() => entries.rows.length === 0} empty={t(texts.noEntries)}>
        {() => (
          <EndlessTable
            of={entries}
            rowKey="entry_id"
            scroll={{ x: 600 }}
            columns={[
              { title: t(texts.registryNumber), dataIndex: "registry_number" },
              { title: t(texts.agreement), render: (_, e) => <Tag>{words.of("PlatformAgreement", e.standing)}</Tag> },
              {
                title: t(texts.answeredAt),
                render: (_, e) => (e.answered_at === null ? "—" : instantText(e.answered_at, language)),
              },
              { title: t(texts.openDrifts), dataIndex: "open_drifts", align: "right" },
            ]}
          />
        )}
      </Answer>
    </>
  );
}

function Drifts() {
  const words = useWords("registry");
  const t = useText();
  const me = useMe();
  const campaign = useCampaign();
  const [acknowledged, acknowledge] = useState<Drift | null>(null);
  const drifts = useEndless({
    key: ["get", DRIFTS, campaign?.id],
    enabled: campaign !== undefined,
    ask: (cursor, signal) =>
      registryApi.GET(DRIFTS, { params: { query: { campaign_id: campaign?.id, to_do: true, cursor } }, signal }),
  });
  if (drifts.query.error && drifts.query.data === undefined) return <Refusal problem={drifts.query.error} />;
  if (drifts.rows.length === 0) return null;
  return (
    <section>
      <Typography.Title level={2} className="section-title">
        {t(texts.drifts)}
      </Typography.Title>
      <EndlessTable
        of={drifts}
        rowKey="drift_id"
        scroll={{ x: 800 }}
        columns={[
          { title: t(texts.registryNumber), dataIndex: "registry_number" },
          { title: t(texts.driftKind), render: (_, drift) => words.of("DriftKind", drift.kind) },
          { title: t(texts.driftField), dataIndex: "field" },
          { title: t(texts.ours), dataIndex: "ours" },
          { title: t(texts.theirs), dataIndex: "theirs" },
          {
            key: "act",
            render: (_, drift) =>
              hasRole(me, "city_officer") && (
                <Button size="small" onClick={() => acknowledge(drift)}>
                  {t(texts.acknowledge)}
                </Button>
              ),
          },
        ]}
      />
      {acknowledged && (
        <Acknowledge
          driftId={acknowledged.drift_id}
          onClose={() => acknowledge(null)}
          onDone={() => {
            acknowledge(null);
            drifts.query.refetch();
          }}
        />
      )}
    </section>
  );
}

function Acknowledge({ driftId, onClose, onDone }: { driftId: string; onClose: () => void; onDone: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const done = registry.useMutation("post", "/api/registry/v1/platform-drifts/{drift_id}/acknowledgement", {
    onSuccess: () => {
      message.success(t(texts.acknowledge));
      onDone();
    },
  });
  return (
    <Modal open title={t(texts.acknowledge)} okButtonProps={{ loading: done.isPending }} onCancel={onClose} onOk={form.submit}>
      {done.error && <Refusal problem={done.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) => done.mutate({ params: { path: { drift_id: driftId } }, body })}
      >
        <Form.Item name="reason" label={t(texts.reason)} rules={[{ required: true }]}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
