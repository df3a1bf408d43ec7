import { App, Form, Input, Modal } from "antd";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { Choice } from "@/shared/office/Choice";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";

type Seat = components["schemas"]["SeatProgress"];

/** Take an expert off a seat, and name who steps in. */
export function Relief({
  seat,
  who,
  names,
  onClose,
  onDone,
}: {
  seat: Seat;
  who: string;
  names: ReadonlyMap<string, string>;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ ground: string; expert?: string }>();
  const relief = review.useMutation("post", "/api/review/v1/seats/{seat_id}/relief", {
    onSuccess: () => {
      message.success(t(texts.relieve));
      onDone();
    },
  });
  return (
    <Modal
      open
      title={t(texts.relieveTitle, { who })}
      okButtonProps={{ loading: relief.isPending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {relief.error && <Refusal problem={relief.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={(typed) => relief.mutate({ params: { path: { seat_id: seat.seat_id } }, body: typed })}
      >
        <Form.Item name="ground" label={t(texts.relieveGround)} rules={[{ required: true }]}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <Form.Item name="expert" label={t(texts.experts)}>
          <Choice
            allowClear
            options={[...names].filter(([id]) => id !== seat.expert).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
