import { App, Form, Input, Modal } from "antd";
import { review, reviewApi } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { Refusal } from "@/shared/Refusal";
import { SCANS, takenIds } from "@/shared/sent/file";
import type { Door } from "@/shared/sent/sending";
import { useSending } from "@/shared/sent/useSending";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { unitTexts as texts } from "@/texts/unit";
import { sentTexts } from "@/texts/sent";
import { Choice } from "../Choice";
import { SentFiles } from "../SentFiles";

type Body = components["schemas"]["ManualRecord"];
interface Typed {
  source: string;
  result: Body["result"];
  name_returned?: string;
  note?: string;
}

const door = (caseId: string): Door<"page"> => ({
  start: ({ filename, content_type, size }) =>
    reviewApi.POST("/api/review/v1/cases/{case_id}/credit/files", {
      params: { path: { case_id: caseId } },
      body: { filename, content_type, size },
    }),
  look: (fileId) =>
    reviewApi.POST("/api/review/v1/cases/{case_id}/credit/files/{file_id}/uploaded", {
      params: { path: { case_id: caseId, file_id: fileId } },
    }),
});

/** What a source's own page said, with the file that shows it. */
export function CreditDialog({
  overview,
  onClose,
  onDone,
}: {
  overview: components["schemas"]["CaseOverview"];
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const words = useWords("review");
  const { message } = App.useApp();
  const sending = useSending(door(overview.case.id));
  const [file] = takenIds(sending.files);
  const [form] = Form.useForm<Typed>();
  const record = review.useMutation("post", "/api/review/v1/cases/{case_id}/credit/manual", {
    onSuccess: () => {
      message.success(t(texts.recorded));
      onDone();
    },
  });
  function send(typed: Typed) {
    if (file === undefined) return;
    record.mutate({
      params: { path: { case_id: overview.case.id } },
      body: { note: "", ...typed, file_id: file },
    });
  }
  return (
    <Modal
      open
      title={t(texts.credit)}
      okButtonProps={{ disabled: file === undefined, loading: record.isPending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {record.error && <Refusal problem={record.error} />}
      <Form form={form} layout="vertical" onFinish={send}>
        <Form.Item name="source" label={t(texts.source)} rules={[{ required: true }]}>
          <Choice options={overview.credit.sources.map((s) => ({ value: s.code, label: s.name }))} />
        </Form.Item>
        <Form.Item name="result" label={t(texts.result)} rules={[{ required: true }]}>
          <Choice options={words.choices("SourceResult")} />
        </Form.Item>
        <Form.Item name="name_returned" label={t(texts.nameReturned)}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item label={t(texts.screenshot)} required help={t(texts.screenshotHelp, { what: t(sentTexts.scans) })}>
          <SentFiles
            one
            what={t(texts.screenshot)}
            kind="page"
            accept={SCANS}
            files={sending.files}
            onAdd={sending.add}
            onRemove={sending.remove}
            onAgain={sending.again}
          />
        </Form.Item>
        <Form.Item name="note" label={t(texts.note)}>
          <Input.TextArea maxLength={1000} rows={2} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
