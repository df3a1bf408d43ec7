import { App, Button, Card, Flex, Form, Input, Modal, Typography } from "antd";
import { useState } from "react";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { hasRole, useMe } from "@/api/session";
import { instantText } from "@/shared/instants";
import { ActButton } from "@/shared/office/ActButton";
import { Refusal } from "@/shared/Refusal";
import { useLanguage, useText } from "@/texts";
import { twoPersonTexts as texts } from "@/texts/twoPersons";

type Overview = components["schemas"]["CaseOverview"];
type Standing = components["schemas"]["ActStanding"];
type Proposed = components["schemas"]["ProposedActRead"];

/** Who confirms these has cleared or accepted the case, and decides no selection that names it. */
const KEEPS_FROM_SELECTING: readonly Proposed["act"][] = ["clear_credit_hold", "undo_refusal"];

/** What somebody proposed and another person confirms, and the undoing of the case's ending. */
export function TwoPersons({ overview, onDone }: { overview: Overview; onDone: () => void }) {
  const t = useText();
  const [undoing, undo] = useState(false);
  const standings = (act: Standing["act"]) => overview.allowed_acts.filter((each) => each.act === act);
  const ofProposal = (act: Standing["act"], proposed: Proposed) =>
    standings(act).find((each) => each.target === proposed.proposal_id);
  return (
    <>
      {overview.proposed_acts.map((proposed) => (
        <Waiting
          key={proposed.proposal_id}
          proposed={proposed}
          confirming={ofProposal("confirm_act", proposed)}
          rejecting={ofProposal("reject_act", proposed)}
          onDone={onDone}
        />
      ))}
      {standings("undo_ending").map((standing) => (
        <ActButton key="undo" standing={standing} onClick={() => undo(true)}>
          {t(texts.undo)}
        </ActButton>
      ))}
      {undoing && (
        <Undoing
          caseId={overview.case.id}
          onClose={() => undo(false)}
          onDone={() => {
            undo(false);
            onDone();
          }}
        />
      )}
    </>
  );
}

/** One proposal with its reason; whoever may settle it does so here. */
function Waiting({
  proposed,
  confirming,
  rejecting,
  onDone,
}: {
  proposed: Proposed;
  confirming: Standing | undefined;
  rejecting: Standing | undefined;
  onDone: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { message, modal } = App.useApp();
  const me = useMe();
  const [rejected, reject] = useState(false);
  const path = { params: { path: { proposal_id: proposed.proposal_id } } };
  const confirmation = review.useMutation("post", "/api/review/v1/proposed-acts/{proposal_id}/confirmation", {
    onSuccess: () => {
      message.success(t(texts.confirmed));
      onDone();
    },
  });
  const act = t([proposed.act_words.zh, proposed.act_words.en]);
  const decides = hasRole(me, "city_head") && KEEPS_FROM_SELECTING.includes(proposed.act);
  function ask() {
    modal.confirm({
      title: t(texts.ask, { act }),
      content: decides ? t(texts.noSelection) : proposed.reason,
      onOk: () => confirmation.mutate(path),
    });
  }
  return (
    <Card size="small" title={act}>
      <Flex vertical gap="small">
        <Typography.Text type="secondary">
          {t(texts.waits, { at: instantText(proposed.proposed_at, language) })}
        </Typography.Text>
        <Typography.Paragraph style={{ margin: 0, whiteSpace: "pre-wrap" }}>
          {proposed.reason}
        </Typography.Paragraph>
        {confirmation.error && <Refusal problem={confirmation.error} />}
        {confirming && (
          <ActButton
            standing={confirming}
            type="primary"
            loading={confirmation.isPending}
            onClick={ask}
          >
            {t(texts.confirm)}
          </ActButton>
        )}
        {rejecting && (
          <Button block onClick={() => reject(true)}>
            {t(proposed.mine ? texts.takeBack : texts.reject)}
          </Button>
        )}
      </Flex>
      {rejected && (
        <Rejecting
          proposed={proposed}
          onClose={() => reject(false)}
          onDone={() => {
            reject(false);
            onDone();
          }}
        />
      )}
    </Card>
  );
}

interface Dialog {
  onClose: () => void;
  onDone: () => void;
}

function Rejecting({ proposed, onClose, onDone }: Dialog & { proposed: Proposed }) {
  const t = useText();
  const rejection = review.useMutation("post", "/api/review/v1/proposed-acts/{proposal_id}/rejection", {
    onSuccess: onDone,
  });
  return (
    <WithReason
      title={t(proposed.mine ? texts.takeBack : texts.reject)}
      sending={rejection.isPending}
      problem={rejection.error}
      onClose={onClose}
      onSend={(reason) =>
        rejection.mutate({ params: { path: { proposal_id: proposed.proposal_id } }, body: { reason } })
      }
    />
  );
}

function Undoing({ caseId, onClose, onDone }: Dialog & { caseId: string }) {
  const t = useText();
  const { message } = App.useApp();
  const undoing = review.useMutation("post", "/api/review/v1/cases/{case_id}/undoing", {
    onSuccess: (row) => {
      message.success(t(row.state === "proposed" ? texts.proposed : texts.undone));
      onDone();
    },
  });
  return (
    <WithReason
      title={t(texts.undo)}
      help={t(texts.undoHelp)}
      sending={undoing.isPending}
      problem={undoing.error}
      onClose={onClose}
      onSend={(reason) => undoing.mutate({ params: { path: { case_id: caseId } }, body: { reason } })}
    />
  );
}

function WithReason({
  title,
  help,
  sending,
  problem,
  onClose,
  onSend,
}: {
  title: string;
  help?: string;
  sending: boolean;
  problem: unknown;
  onClose: () => void;
  onSend: (reason: string) => void;
}) {
  const t = useText();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={title}
      okButtonProps={{ loading: sending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {Boolean(problem) && <Refusal problem={problem} />}
      {help && <p>{help}</p>}
      <Form form={form} layout="vertical" onFinish={({ reason }) => onSend(reason)}>
        <Form.Item name="reason" label={t(texts.reason)} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
