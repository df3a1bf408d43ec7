import { useQuery } from "@tanstack/react-query";
import { App, Form, Modal } from "antd";
import { review, reviewApi } from "@/api/clients";
import type { components } from "@/api/generated/identity";
import { every } from "@/shared/every";
import { Choice } from "@/shared/office/Choice";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";

interface Typed {
  experts: string[];
  alternates?: string[];
  submissions: string[];
}

/** Choose experts, alternates and accepted cases, and open a panel. */
export function OpenPanel({
  campaignId,
  experts,
  onClose,
  onDone,
}: {
  campaignId: string;
  experts: readonly components["schemas"]["PersonView"][];
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const accepted = useQuery({
    queryKey: ["accepted", campaignId],
    queryFn: () =>
      every((cursor) =>
        reviewApi.GET("/api/review/v1/cases", {
          params: { query: { campaign_id: campaignId, state: ["accepted"], sort: "number", cursor } },
        }),
      ),
  });
  const opened = review.useMutation("post", "/api/review/v1/campaigns/{campaign_id}/panels", {
    onSuccess: () => {
      message.success(t(texts.panelOpened));
      onDone();
    },
  });
  const people = experts.map((each) => ({ value: each.id, label: each.name }));
  return (
    <Modal
      open
      width={680}
      title={t(texts.openPanel)}
      okText={t(texts.openPanel)}
      okButtonProps={{ loading: opened.isPending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {opened.error && <Refusal problem={opened.error} />}
      <Form<Typed>
        form={form}
        layout="vertical"
        onFinish={(typed) =>
          opened.mutate({
            params: { path: { campaign_id: campaignId } },
            body: { alternates: [], ...typed },
          })
        }
      >
        <Form.Item name="experts" label={t(texts.experts)} rules={[{ required: true }]}>
          <Choice mode="multiple" options={people} />
        </Form.Item>
        <Form.Item name="alternates" label={t(texts.alternates)}>
          <Choice mode="multiple" options={people} />
        </Form.Item>
        <Form.Item name="submissions" label={t(texts.panelCases)} rules={[{ required: true }]}>
          <Choice
            mode="multiple"
            loading={accepted.isPending}
            options={accepted.data?.map((item) => ({ value: item.id, label: `${item.number} ${item.factory_name}` }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
