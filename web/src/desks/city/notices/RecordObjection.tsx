import { App, Checkbox, Form, Input, Modal } from "antd";
import { useState } from "react";
import { newKey, registry, registryApi } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { Choice } from "@/shared/office/Choice";
import { SentFiles } from "@/shared/office/SentFiles";
import { Refusal } from "@/shared/Refusal";
import { SCANS, takenIds, underWay } from "@/shared/sent/file";
import type { Door } from "@/shared/sent/sending";
import { useSending } from "@/shared/sent/useSending";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";

interface Typed {
  submission_id: string;
  channel: string;
  kind: "organisation" | "person";
  name: string;
  contact: string;
  reason: string;
  sealed_or_signed?: boolean;
}

type FileKind = components["schemas"]["ObjectionFileKind"];

const ACCEPT: Record<FileKind, string> = { statement: SCANS, proof: `${SCANS},.docx` };

const door = (noticeId: string): Door<FileKind> => ({
  start: (ask) =>
    registryApi.POST("/api/registry/v1/notices/{notice_id}/letter-files", {
      params: { path: { notice_id: noticeId } },
      body: ask,
    }),
  look: (fileId) =>
    registryApi.POST("/api/registry/v1/letter-files/{file_id}/uploaded", {
      params: { path: { file_id: fileId } },
    }),
});

/** An objection that came by letter, visit or telephone, as an officer takes it down. */
export function RecordObjection({
  notice,
  onClose,
  onDone,
}: {
  notice: components["schemas"]["NoticeView"];
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const words = useWords("registry");
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const [key] = useState(newKey);
  const sending = useSending(door(notice.notice_id));
  const recorded = registry.useMutation("post", "/api/registry/v1/notices/{notice_id}/objections", {
    onSuccess: () => {
      message.success(t(texts.recordObjection));
      onDone();
    },
  });
  const send = ({ kind, name, contact, ...typed }: Typed) =>
    recorded.mutate({
      params: { path: { notice_id: notice.notice_id }, header: { "Idempotency-Key": key } },
      body: {
        ...typed,
        sealed_or_signed: typed.sealed_or_signed ?? false,
        objector: { kind, name, contact },
        file_ids: takenIds(sending.files),
      },
    });
  return (
    <Modal
      open
      width={640}
      title={t(texts.recordObjection)}
      okButtonProps={{ loading: recorded.isPending, disabled: underWay(sending.files) }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {recorded.error && <Refusal problem={recorded.error} />}
      <Form<Typed> form={form} layout="vertical" onFinish={send}>
        <Form.Item name="submission_id" label={t(texts.item)} rules={[{ required: true }]}>
          <Choice
            options={notice.items.map((item) => ({ value: item.submission_id, label: item.factory_name }))}
          />
        </Form.Item>
        <Form.Item name="channel" label={t(texts.channel)} rules={[{ required: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="kind" label={t(texts.objectorKind)} rules={[{ required: true }]}>
          <Choice options={words.choices("ObjectorKind")} />
        </Form.Item>
        <Form.Item name="name" label={t(texts.objectorName)}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="contact" label={t(texts.objectorContact)}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="reason" label={t(texts.objectionReason)}>
          <Input.TextArea rows={4} maxLength={4000} />
        </Form.Item>
        <Form.Item name="sealed_or_signed" valuePropName="checked">
          <Checkbox>{t(texts.signed)}</Checkbox>
        </Form.Item>
        {(["statement", "proof"] as const).map((kind) => (
          <Form.Item key={kind} label={words.of("ObjectionFileKind", kind)}>
            <SentFiles
              what={words.of("ObjectionFileKind", kind)}
              kind={kind}
              accept={ACCEPT[kind]}
              files={sending.files.filter((each) => each.kind === kind)}
              onAdd={sending.add}
              onRemove={sending.remove}
              onAgain={sending.again}
            />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}
