import { App, Button, Card, Form, Input, Radio } from "antd";
import { review } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { expertTexts as texts } from "@/texts/expert";

interface Typed {
  conflict: boolean;
  ground?: string;
}

/** Whether the expert may judge this case. Without it the material stays closed. */
export function Declaration({ seatId, onDone }: { seatId: string; onDone: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const conflict = Form.useWatch("conflict", form);
  const declaration = review.useMutation("post", "/api/review/v1/seats/{seat_id}/declaration", {
    onSuccess: () => {
      message.success(t(texts.declared));
      onDone();
    },
  });
  return (
    <Card title={<h2 className="card-title">{t(texts.declare)}</h2>} className="narrow">
      <p>{t(texts.declareHelp)}</p>
      {declaration.error && <Refusal problem={declaration.error} />}
      <Form<Typed>
        form={form}
        layout="vertical"
        onFinish={(typed) =>
          declaration.mutate({
            params: { path: { seat_id: seatId } },
            body: { conflict: typed.conflict, ground: typed.conflict ? typed.ground : null },
          })
        }
      >
        <Form.Item name="conflict" rules={[{ required: true }]} label={t(texts.declare)}>
          <Radio.Group
            className="stacked"
            options={[
              { value: false, label: t(texts.free) },
              { value: true, label: t(texts.conflict) },
            ]}
          />
        </Form.Item>
        {conflict && (
          <Form.Item name="ground" label={t(texts.ground)} rules={[{ required: true }]}>
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" disabled={conflict === undefined} loading={declaration.isPending}>
          {t(common.confirm)}
        </Button>
      </Form>
    </Card>
  );
}
