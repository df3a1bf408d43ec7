import { UploadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Upload } from "antd";
import { useState } from "react";
import { sendForm } from "@/api/forms";
import { queries } from "@/api/queries";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { overrideTexts as texts } from "@/texts/override";
import { OVERRIDES } from "./Overrides";

type Typed = {
  credit_code: string;
  name: string;
  reason: string;
};

/** An officer allows a code that fails its check, on the licence. */
export function Override() {
  const t = useText();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [licence, setLicence] = useState<File | null>(null);
  const [form] = Form.useForm<Typed>();
  const allow = useMutation({
    mutationFn: (typed: Typed & { file: File }) => sendForm(OVERRIDES, typed),
    onSuccess: () => {
      message.success(t(texts.done));
      close();
      return queries.invalidateQueries({ queryKey: ["get", OVERRIDES] });
    },
  });
  function close() {
    setOpen(false);
    setLicence(null);
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
        okButtonProps={{ disabled: licence === null, loading: allow.isPending }}
        onCancel={close}
        onOk={form.submit}
      >
        <p>{t(texts.help)}</p>
        {allow.error && <Refusal problem={allow.error} />}
        <Form
          form={form}
          layout="vertical"
          onFinish={(typed) => licence && allow.mutate({ ...typed, file: licence })}
        >
          <Form.Item name="credit_code" label={t(texts.code)} rules={[{ required: true }]}>
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item name="name" label={t(texts.name)} rules={[{ required: true, min: 2 }]}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item label={t(texts.licence)} required help={t(texts.licenceHelp)}>
            <Upload
              maxCount={1}
              accept="application/pdf,image/jpeg,image/png"
              beforeUpload={(file) => {
                setLicence(file);
                return false;
              }}
              onRemove={() => setLicence(null)}
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
