import { UploadOutlined } from "@ant-design/icons";
import { App, Button, Form, Input, Modal, Upload } from "antd";
import { useState } from "react";
import { identity } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { sha256 } from "@/shared/sha256";
import { useText } from "@/texts";
import { overrideTexts as texts } from "@/texts/override";

interface Typed {
  credit_code: string;
  name: string;
  reason: string;
}

/** An officer allows a code that fails its check, on the licence. */
export function Override() {
  const t = useText();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [hash, setHash] = useState("");
  const [form] = Form.useForm<Typed>();
  const allow = identity.useMutation("post", "/api/identity/v1/organisations/overrides", {
    onSuccess: () => {
      message.success(t(texts.done));
      close();
    },
  });
  function close() {
    setOpen(false);
    setHash("");
    form.resetFields();
    allow.reset();
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(texts.open)}</Button>
      <Modal
        open={open}
        title={t(texts.open)}
        okText={t(texts.confirm)}
        okButtonProps={{ disabled: hash === "", loading: allow.isPending }}
        onCancel={close}
        onOk={form.submit}
      >
        <p>{t(texts.help)}</p>
        {allow.error && <Refusal problem={allow.error} />}
        <Form
          form={form}
          layout="vertical"
          onFinish={(typed) => allow.mutate({ body: { ...typed, licence_sha256: hash } })}
        >
          <Form.Item name="credit_code" label={t(texts.code)} rules={[{ required: true }]}>
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item name="name" label={t(texts.name)} rules={[{ required: true, min: 2 }]}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item label={t(texts.licence)} required help={hash || t(texts.licenceHelp)}>
            <Upload
              maxCount={1}
              beforeUpload={async (file) => {
                setHash(await sha256(file));
                return false;
              }}
              onRemove={() => setHash("")}
            >
              <Button icon={<UploadOutlined aria-hidden />}>{t(texts.licence)}</Button>
            </Upload>
          </Form.Item>
          <Form.Item name="reason" label={t(texts.reason)} rules={[{ required: true, min: 5 }]}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
