import { Form, Input, Modal } from "antd";
import { identity } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { proofTexts as texts } from "@/texts/proof";

/** Refuse an applicant's papers, with the reason that it reads. */
export function Refuse({ proofId, onClose, onDone }: { proofId: string; onClose: () => void; onDone: () => void }) {
  const t = useText();
  const [form] = Form.useForm<{ reason: string }>();
  const decide = identity.useMutation("post", "/api/identity/v1/organisations/proofs/{proof_id}/decision", {
    onSuccess: onDone,
  });
  return (
    <Modal
      open
      title={t(texts.refuse)}
      okText={t(texts.refuse)}
      okButtonProps={{ loading: decide.isPending, danger: true }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {decide.error && <Refusal problem={decide.error} />}
      <p>{t(texts.refuseHelp)}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason }) =>
          decide.mutate({ params: { path: { proof_id: proofId } }, body: { confirmed: false, reason } })
        }
      >
        <Form.Item name="reason" label={t(texts.reason)} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
