import { App, Form, Input, Modal } from "antd";
import { registry } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { holdTexts as texts } from "@/texts/holds";

const PATH = "/api/registry/v1/notices/{notice_id}/items/{submission_id}/ineligibility";

/** A credit source listed the applicant after the selection, and it is true: the item ends. */
export function Ineligible({
  noticeId,
  submissionId,
  onClose,
  onDone,
}: {
  noticeId: string;
  submissionId: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const ending = registry.useMutation("post", PATH, {
    onSuccess: () => {
      message.success(t(texts.ended));
      onDone();
    },
  });
  return (
    <Modal
      open
      title={t(texts.ineligible)}
      okText={t(texts.ineligible)}
      okButtonProps={{ danger: true, loading: ending.isPending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      <p>{t(texts.ineligibleHelp)}</p>
      {ending.error && <Refusal problem={ending.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) =>
          ending.mutate({
            params: { path: { notice_id: noticeId, submission_id: submissionId } },
            body,
          })
        }
      >
        <Form.Item name="reason" label={t(texts.ineligibleWhy)} rules={[{ required: true }]}>
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
