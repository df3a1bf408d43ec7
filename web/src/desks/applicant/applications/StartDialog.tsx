import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Form, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { intakeApi } from "@/api/clients";
import type { CampaignSummary } from "@/shared/campaign";
import { every } from "@/shared/every";
import { Choice } from "@/shared/office/Choice";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { applicantTexts as texts } from "@/texts/applicant";
import { common } from "@/texts/common";
import { contentFrom } from "./earlier";

const SUBMISSIONS = "/api/intake/v1/submissions";

interface Filled {
  factory_name?: string;
  from: "blank" | "earlier";
  earlier?: string;
}

/** Begin an application: blank, or with the content of an earlier one. */
export function StartDialog({ campaign, onClose }: { campaign: CampaignSummary; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [form] = Form.useForm<Filled>();
  const from = Form.useWatch("from", form) ?? "blank";
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  // Of every campaign: last year's too.
  const earlier = useQuery({
    queryKey: ["get", SUBMISSIONS, "every"],
    queryFn: ({ signal }) =>
      every((cursor) => intakeApi.GET(SUBMISSIONS, { params: { query: { limit: 100, cursor } }, signal })),
  });

  const begin = async (filled: Filled) => {
    setBusy(true);
    setProblem(null);
    try {
      const taken = filled.from === "earlier" && filled.earlier ? await contentFrom(filled.earlier) : {};
      const cover = { ...taken.cover, ...(filled.factory_name && { factory_name: filled.factory_name }) };
      const { data, error } = await intakeApi.POST("/api/intake/v1/submissions", {
        body: { campaign_id: campaign.id, content: { ...taken, cover } },
      });
      if (!data) throw error;
      await navigate({ to: "/applications/$submissionId", params: { submissionId: data.submission_id } });
    } catch (thrown) {
      setProblem(thrown);
      setBusy(false);
    }
  };

  return (
    <Modal
      open
      title={t(texts.start)}
      okText={t(texts.start)}
      cancelText={t(common.cancel)}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(texts.startHelp)}</p>
      <Form form={form} layout="vertical" initialValues={{ from: "blank" }} onFinish={begin}>
        <Form.Item name="factory_name" label={t(texts.factoryName)}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="from" label={t(texts.startFrom)}>
          <Radio.Group
            options={[
              { value: "blank", label: t(texts.startBlank) },
              {
                value: "earlier",
                label: t(texts.startEarlier),
                disabled: (earlier.data?.length ?? 0) === 0,
              },
            ]}
          />
        </Form.Item>
        {from === "earlier" && (
          <Form.Item
            name="earlier"
            label={t(texts.startEarlier)}
            extra={t(texts.startEarlierHelp)}
            rules={[{ required: true, message: t(texts.choose) }]}
          >
            <Choice
              options={earlier.data?.map((item) => ({
                value: item.id,
                label: [item.factory_name ?? t(texts.unnamed), item.number].filter(Boolean).join(" · "),
              }))}
            />
          </Form.Item>
        )}
      </Form>
      {problem !== null && <Refusal problem={problem} />}
    </Modal>
  );
}
