import { Button, Form, Input, Modal, Popconfirm, Tag } from "antd";
import { useEffect, useState } from "react";
import { intake, newKey } from "@/api/clients";
import { hasRole, useMe } from "@/api/session";
import { instantText } from "@/shared/instants";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { common } from "@/texts/common";
import { handInTexts as texts } from "@/texts/handin";
import { useMarks } from "@/texts/marks";
import { renewAll, type Submission } from "../submission";

const SUBMISSION = "/api/intake/v1/submissions/{submission_id}";
/** Review answers a request by a workflow, seconds later. */
const WHILE_DECIDED = 3_000;

/** Ask to withdraw, see what became of it, take it back. */
export function WithdrawalPanel({ submission }: { submission: Submission }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const words = useWords("intake");
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const path = { submission_id: submission.id };
  const requests = intake.useQuery(
    "get",
    `${SUBMISSION}/withdrawals`,
    { params: { path } },
    {
      refetchInterval: ({ state }) => {
        const last = state.data?.items.at(-1)?.state;
        return last === "taking_back" || last === "asked" ? WHILE_DECIDED : false;
      },
    },
  );
  const last = requests.data?.items.at(-1);
  const granted = last?.state === "granted" && submission.state !== "ended";
  // The answer ends the application: what is shown of it elsewhere is asked for anew.
  useEffect(() => {
    if (granted) void renewAll(submission.id);
  }, [granted, submission.id]);
  const signs = hasRole(me, "applicant_signatory");
  const may = signs && submission.state !== "ended" && last?.state !== "asked" && last?.state !== "taking_back";
  if (submission.state === "ended" && !requests.error && !requests.data?.items.length) return null;
  return (
    <section className="panel">
      <h2>{t(texts.withdrawal)}</h2>
      <p>{t(texts.withdrawHelp)}</p>
      {requests.error && !requests.data && (
        <Refusal problem={requests.error}>
          <Button onClick={() => requests.refetch()}>{t(common.again)}</Button>
        </Refusal>
      )}
      <ul className="plain-list" aria-live="polite">
        {requests.data?.items.map((request) => (
          <li key={request.requested_at}>
            <Tag>{words.of("WithdrawalState", request.state)}</Tag>
            {marks.named(t(texts.withdrawAsked, { at: instantText(request.requested_at, language) }), request.reason)}
            {request.answer && <div>{request.answer}</div>}
            {request.state === "taking_back" && <div>{t(texts.processing)}</div>}
          </li>
        ))}
      </ul>
      <div className="button-row gap-above">
        {may && (
          <Button danger onClick={() => setAsking(true)}>
            {t(texts.withdraw)}
          </Button>
        )}
        {signs && last?.state === "asked" && <TakeBack submission={submission} />}
      </div>
      {asking && <Ask submission={submission} onClose={() => setAsking(false)} />}
    </section>
  );
}

function TakeBack({ submission }: { submission: Submission }) {
  const t = useText();
  const [key] = useState(newKey);
  const act = intake.useMutation("post", `${SUBMISSION}/withdrawal/take-back`, {
    onSuccess: () => renewAll(submission.id),
  });
  return (
    <span>
      <Popconfirm
        title={t(texts.takeBackAsk)}
        okText={t(texts.takeBack)}
        cancelText={t(common.cancel)}
        onConfirm={() =>
          act.mutate({ params: { path: { submission_id: submission.id }, header: { "Idempotency-Key": key } } })
        }
      >
        <Button loading={act.isPending}>{t(texts.takeBack)}</Button>
      </Popconfirm>
      {act.error && <Refusal problem={act.error} />}
    </span>
  );
}

function Ask({ submission, onClose }: { submission: Submission; onClose: () => void }) {
  const t = useText();
  const [key, setKey] = useState(newKey);
  const [form] = Form.useForm<{ reason: string }>();
  const act = intake.useMutation("post", `${SUBMISSION}/withdrawal`, {
    onSuccess: async () => {
      await renewAll(submission.id);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t(texts.withdrawal)}
      okText={t(texts.withdrawOk)}
      okButtonProps={{ danger: true }}
      cancelText={t(common.cancel)}
      confirmLoading={act.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        // Another reason is another request.
        onValuesChange={() => setKey(newKey())}
        onFinish={({ reason }) =>
          act.mutate({
            params: { path: { submission_id: submission.id }, header: { "Idempotency-Key": key } },
            body: { reason },
          })
        }
      >
        <Form.Item
          name="reason"
          label={t(texts.withdrawReason)}
          rules={[{ required: true, whitespace: true, message: t(texts.needReason) }]}
        >
          <Input.TextArea rows={3} />
        </Form.Item>
      </Form>
      {act.error && <Refusal problem={act.error} />}
    </Modal>
  );
}
