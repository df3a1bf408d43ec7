import { App, Form, Input, Modal } from "antd";
import { registry } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { parkedTexts as texts } from "@/texts/parked";

export interface Choice {
  fact: components["schemas"]["ParkedFactView"];
  again: boolean;
}

/** Send a parked fact again, or do without it; with the reason. */
export function Decide({ choice, onClose, onDone }: { choice: Choice; onClose: () => void; onDone: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const told = {
    onSuccess: () => {
      message.success(t(texts.done));
      onDone();
    },
  };
  const again = registry.useMutation(
    "post",
    "/api/registry/v1/parked-facts/{hearer}/{sha256}/sending-again",
    told,
  );
  const without = registry.useMutation("post", "/api/registry/v1/parked-facts/{hearer}/{sha256}/giving-up", told);
  const act = choice.again ? again : without;
  const { hearer, sha256 } = choice.fact;
  const giveUpHelp = hearer === "workflows" ? texts.giveUpProcessHelp : texts.giveUpHelp;
  return (
    <Modal
      open
      title={t(choice.again ? texts.sendAgain : texts.giveUp)}
      okButtonProps={{ loading: act.isPending, danger: !choice.again }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {act.error && <Refusal problem={act.error} />}
      <p>{t(choice.again ? texts.sendAgainHelp : giveUpHelp)}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) => act.mutate({ params: { path: { hearer, sha256 } }, body })}
      >
        <Form.Item name="reason" label={t(texts.reason)} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
