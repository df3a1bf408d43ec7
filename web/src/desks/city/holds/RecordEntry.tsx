import { App, DatePicker, Form, Input, Modal } from "antd";
import type { Dayjs } from "dayjs";
import { registry } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { holdTexts as texts } from "@/texts/holds";

interface Typed {
  external_number: string;
  day: Dayjs;
  account: string;
}

/** An officer records an entry of the national platform that they verified. */
export function RecordEntry({
  submissionId,
  onClose,
  onDone,
}: {
  submissionId: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const path = { params: { path: { submission_id: submissionId } } };
  const side = registry.useQuery(
    "get",
    "/api/registry/v1/submissions/{submission_id}/platform-records",
    path,
  );
  const keep = registry.useMutation(
    "post",
    "/api/registry/v1/submissions/{submission_id}/platform-records",
    {
      onSuccess: () => {
        message.success(t(texts.recorded));
        onDone();
      },
    },
  );
  return (
    <Modal
      open
      title={t(texts.record)}
      okText={t(texts.record)}
      okButtonProps={{ loading: keep.isPending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      <p>{t(texts.recordHelp)}</p>
      {keep.error && <Refusal problem={keep.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={({ external_number, day, account }) =>
          keep.mutate({
            ...path,
            body: {
              external_number,
              entered_at: day.format("YYYY-MM-DD"),
              account,
              kind: side.data?.records.length ? "update" : "new",
            },
          })
        }
      >
        <Form.Item name="external_number" label={t(texts.number)} rules={[{ required: true }]}>
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
        <Form.Item name="day" label={t(texts.day)} rules={[{ required: true }]}>
          <DatePicker showNow={false} />
        </Form.Item>
        <Form.Item name="account" label={t(texts.account)} rules={[{ required: true }]}>
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
