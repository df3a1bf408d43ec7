import { App, Empty, Flex, Form, Input, Modal, Typography } from "antd";
import { useState } from "react";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { ActButton } from "@/shared/office/ActButton";
import { ConfirmListing } from "@/shared/office/case/ConfirmListing";
import { CreditByHand } from "@/shared/office/case/CreditByHand";
import { TwoPersons } from "@/shared/office/case/TwoPersons";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { cityTexts as texts } from "@/texts/city";
import { twoPersonTexts as twoPersons } from "@/texts/twoPersons";
import { useMarks } from "@/texts/marks";

type Overview = components["schemas"]["CaseOverview"];
type Standing = components["schemas"]["ActStanding"];

/** What the city can do with the case now; what not, with the reason. */
export function CityActs({ overview, onDone }: { overview: Overview; onDone: () => void }) {
  const t = useText();
  const marks = useMarks();
  const [judging, judge] = useState<"accept" | "refuse" | null>(null);
  const [clearing, clear] = useState<Standing | null>(null);
  const find = (act: Standing["act"]) => overview.allowed_acts.filter((each) => each.act === act);
  const accept = find("accept")[0];
  const refuse = find("refuse_acceptance")[0];
  const holds = find("clear_hold");
  const holdOf = (standing: Standing) => overview.holds.find((hold) => hold.id === standing.target);
  return (
    <Flex vertical gap="small">
      <Typography.Title level={2} className="acts-title">
        {t(caseTexts.act)}
      </Typography.Title>
      {overview.allowed_acts.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(caseTexts.noActs)} />
      )}
      {accept && (
        <ActButton standing={accept} type="primary" onClick={() => judge("accept")}>
          {t(texts.accept)}
        </ActButton>
      )}
      {refuse && (
        <ActButton standing={refuse} danger onClick={() => judge("refuse")}>
          {t(texts.refuse)}
        </ActButton>
      )}
      {holds.map((standing) => {
        const hold = holdOf(standing);
        const text = hold ? marks.named(t(texts.clearHold), t([hold.why.zh, hold.why.en])) : t(texts.clearHold);
        return (
          <ActButton key={standing.target} standing={standing} onClick={() => clear(standing)}>
            {text}
          </ActButton>
        );
      })}
      <TwoPersons overview={overview} onDone={onDone} />
      {find("confirm_listing").map((standing) => (
        <ConfirmListing key="listing" overview={overview} standing={standing} onDone={onDone} />
      ))}
      {find("record_credit_answer").map((standing) => (
        <CreditByHand key="credit" overview={overview} standing={standing} onDone={onDone} />
      ))}
      {judging && (
        <Acceptance
          caseId={overview.case.id}
          accepted={judging === "accept"}
          onClose={() => judge(null)}
          onDone={() => {
            judge(null);
            onDone();
          }}
        />
      )}
      {clearing?.target && (
        <Clearing
          holdId={clearing.target}
          onClose={() => clear(null)}
          onDone={() => {
            clear(null);
            onDone();
          }}
        />
      )}
    </Flex>
  );
}

function Acceptance({
  caseId,
  accepted,
  onClose,
  onDone,
}: {
  caseId: string;
  accepted: boolean;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const marks = useMarks();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason?: string }>();
  const judgement = review.useMutation("post", "/api/review/v1/cases/{case_id}/acceptance", {
    onSuccess: (answer) => {
      const waits = answer.proposal !== null && answer.proposal !== undefined;
      message.success(t(waits ? twoPersons.proposed : accepted ? texts.accepted : texts.refused));
      onDone();
    },
  });
  return (
    <Modal
      open
      title={marks.named(t(texts.acceptTitle), t(accepted ? texts.accept : texts.refuse))}
      okText={t(accepted ? texts.accept : texts.refuse)}
      okButtonProps={{ danger: !accepted, loading: judgement.isPending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {judgement.error && <Refusal problem={judgement.error} />}
      <p>{t(texts.acceptHelp)}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason }) =>
          judgement.mutate({ params: { path: { case_id: caseId } }, body: { accepted, reason: reason ?? "" } })
        }
      >
        <Form.Item name="reason" label={t(texts.reason)} rules={[{ required: !accepted }]}>
          <Input.TextArea rows={4} maxLength={4000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Clearing({ holdId, onClose, onDone }: { holdId: string; onClose: () => void; onDone: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ how: string }>();
  const clearing = review.useMutation("post", "/api/review/v1/holds/{hold_id}/clearing", {
    onSuccess: (hold) => {
      message.success(t(hold.proposal ? twoPersons.proposed : texts.cleared));
      onDone();
    },
  });
  return (
    <Modal
      open
      title={t(texts.clearHold)}
      okButtonProps={{ loading: clearing.isPending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {clearing.error && <Refusal problem={clearing.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={({ how }) => clearing.mutate({ params: { path: { hold_id: holdId } }, body: { how } })}
      >
        <Form.Item name="how" label={t(texts.clearHow)} rules={[{ required: true }]}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
