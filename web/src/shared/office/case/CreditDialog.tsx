import { UploadOutlined } from "@ant-design/icons";
import { App, Button, Form, Input, Modal, Upload } from "antd";
import { useState } from "react";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { Refusal } from "@/shared/Refusal";
import { sha256 } from "@/shared/sha256";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { unitTexts as texts } from "@/texts/unit";
import { Choice } from "../Choice";

type Body = components["schemas"]["ManualRecord"];
interface Typed {
  source: string;
  result: Body["result"];
  name_returned?: string;
  note?: string;
}

/** What a source's own page said, with the picture that shows it. */
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
  const [hash, setHash] = useState("");
  const [form] = Form.useForm<Typed>();
  const record = review.useMutation("post", "/api/review/v1/cases/{case_id}/credit/manual", {
    onSuccess: () => {
      message.success(t(texts.recorded));
      onDone();
    },
  });
  const send = (typed: Typed) =>
    record.mutate({
      params: { path: { case_id: overview.case.id } },
      body: { note: "", ...typed, evidence_sha256: hash },
    });
  return (
    <Modal
      open
      title={t(texts.credit)}
      okButtonProps={{ disabled: hash === "", loading: record.isPending }}
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
        <Form.Item label={t(texts.screenshot)} required help={hash || t(texts.screenshotHelp)}>
          <Upload
            maxCount={1}
            beforeUpload={async (file) => {
              setHash(await sha256(file));
              return false;
            }}
            onRemove={() => setHash("")}
          >
            <Button icon={<UploadOutlined aria-hidden />}>{t(texts.screenshot)}</Button>
          </Upload>
        </Form.Item>
        <Form.Item name="note" label={t(texts.note)}>
          <Input.TextArea maxLength={1000} rows={2} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
