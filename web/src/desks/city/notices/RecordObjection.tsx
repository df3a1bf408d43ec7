import { UploadOutlined } from "@ant-design/icons";
import { App, Button, Checkbox, Form, Input, Modal, Upload } from "antd";
import { useState } from "react";
import { newKey, registry } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { Choice } from "@/shared/office/Choice";
import { Refusal } from "@/shared/Refusal";
import { sha256 } from "@/shared/sha256";
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
  const [hashes, setHashes] = useState<readonly string[]>([]);
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
        evidence_sha256: [...hashes],
      },
    });
  return (
    <Modal
      open
      width={640}
      title={t(texts.recordObjection)}
      okButtonProps={{ loading: recorded.isPending }}
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
        <Form.Item label={t(texts.files)}>
          <Upload
            multiple
            beforeUpload={async (file) => {
              const hash = await sha256(file);
              setHashes((before) => [...new Set([...before, hash])]);
              return false;
            }}
          >
            <Button icon={<UploadOutlined aria-hidden />}>{t(texts.files)}</Button>
          </Upload>
        </Form.Item>
      </Form>
    </Modal>
  );
}
