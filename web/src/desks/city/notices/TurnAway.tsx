import { App, Form, Input, Modal, Select } from "antd";
import { registry } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";

/** Not to be admitted: with its ground, and what the objector is told. */
export function TurnAway({ objectionId, onClose, onDone }: { objectionId: string; onClose: () => void; onDone: () => void }) {
  const t = useText();
  const words = useWords("registry");
  const { message } = App.useApp();
  const [form] = Form.useForm<components["schemas"]["TurningAwayRequest"]>();
  const turning = registry.useMutation("post", "/api/registry/v1/objections/{objection_id}/inadmissibility", {
    onSuccess: () => {
      message.success(t(texts.turnedAway));
      onDone();
    },
  });
  return (
    <Modal open title={t(texts.turnAway)} okButtonProps={{ loading: turning.isPending }} onCancel={onClose} onOk={form.submit}>
      {turning.error && <Refusal problem={turning.error} />}
      <p>{t(texts.turnAwayHelp)}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) => turning.mutate({ params: { path: { objection_id: objectionId } }, body })}
      >
        <Form.Item name="ground" label={t(texts.ground)} rules={[{ required: true }]}>
          {/* What is open came in time. */}
          <Select options={words.choices("InadmissibleGround").filter((each) => each.value !== "late")} />
        </Form.Item>
        <Form.Item name="reply" label={t(texts.reply)} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={4} maxLength={4000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
