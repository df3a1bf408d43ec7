import { App, Button, DatePicker, Descriptions, Flex, Form, Input, List, Modal, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { closingText } from "@/shared/instants";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";

/** So many hours before the present end the preview looks for outages. */
const OUTAGE_HOURS = 72;

type Extended = components["schemas"]["Extended"];
interface Typed {
  gate: "intake" | "delivery";
  scope: "all" | "unit";
  scope_id?: string;
  closes_at: Dayjs;
  reason: string;
}

/** An extension: looked at first, with whom it touches, then made. */
export function Extend({
  campaignId,
  units,
  onClose,
  onDone,
}: {
  campaignId: string;
  units: readonly components["schemas"]["ShownUnit"][];
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const words = useWords("intake");
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const scope = Form.useWatch("scope", form);
  const [preview, show] = useState<Extended | null>(null);
  const extension = intake.useMutation("post", "/api/intake/v1/campaigns/{campaign_id}/extensions", {
    onSuccess: (answer) => {
      if (answer.dry_run) {
        show(answer);
      } else {
        message.success(t(texts.extended));
        onDone();
      }
    },
  });
  const send = (typed: Typed, token: string | null) =>
    extension.mutate({
      params: { path: { campaign_id: campaignId } },
      body: {
        gate: typed.gate,
        scope: typed.scope,
        scope_id: typed.scope === "unit" ? (typed.scope_id ?? "") : "",
        // The picker shows wall time; it is meant as Beijing time.
        closes_at: `${typed.closes_at.format("YYYY-MM-DDTHH:mm:00")}+08:00`,
        reason: typed.reason,
        outages: [],
        outage_hours: OUTAGE_HOURS,
        dry_run: token === null,
        token,
      },
    });
  return (
    <Modal
      open
      width={680}
      title={t(texts.extend)}
      onCancel={onClose}
      footer={
        <Flex gap="small" justify="flex-end">
          <Button onClick={form.submit} loading={extension.isPending && preview === null}>
            {t(texts.extendPreview)}
          </Button>
          <Button
            type="primary"
            disabled={preview === null}
            loading={extension.isPending && preview !== null}
            onClick={() => send(form.getFieldsValue(true) as Typed, preview?.token ?? null)}
          >
            {t(texts.extendDo)}
          </Button>
        </Flex>
      }
    >
      {extension.error && <Refusal problem={extension.error} />}
      <Form<Typed>
        form={form}
        layout="vertical"
        initialValues={{ gate: "intake", scope: "all" }}
        onValuesChange={() => show(null)}
        onFinish={(typed) => send(typed, null)}
      >
        <Form.Item name="gate" label={t(texts.gate)} rules={[{ required: true }]}>
          <Select options={["intake", "delivery"].map((value) => ({ value, label: words.of("Gate", value) }))} />
        </Form.Item>
        <Form.Item name="scope" label={t(texts.scope)} rules={[{ required: true }]}>
          <Select
            options={[
              { value: "all", label: t(texts.everybody) },
              { value: "unit", label: t(texts.oneUnit) },
            ]}
          />
        </Form.Item>
        {scope === "unit" && (
          <Form.Item name="scope_id" label={t(texts.oneUnit)} rules={[{ required: true }]}>
            <Select
              showSearch={{ optionFilterProp: "label" }}
              options={units.map((unit) => ({ value: unit.code, label: unit.name }))}
            />
          </Form.Item>
        )}
        <Form.Item name="closes_at" label={t(texts.newEnd)} rules={[{ required: true }]}>
          <DatePicker showTime={{ format: "HH:mm" }} format="YYYY-MM-DD HH:mm" needConfirm={false} />
        </Form.Item>
        <Form.Item name="reason" label={t(texts.reason)} rules={[{ required: true }]}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </Form>
      {preview && <Preview preview={preview} />}
    </Modal>
  );
}

function Preview({ preview }: { preview: Extended }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("intake");
  return (
    <>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: "end", label: t(texts.newEnd), children: closingText(preview.closes_at, language) },
          {
            key: "who",
            label: t(texts.scope),
            children: t(texts.affected, {
              people: preview.people,
              drafts: preview.drafts.length,
              submissions: preview.submissions.length,
            }),
          },
        ]}
      />
      <List
        size="small"
        header={t(texts.letters)}
        dataSource={preview.letters.filter((each) => (each.recipients ?? 1) > 0)}
        renderItem={(each) => (
          <List.Item>
            {words.of("Audience", each.audience)} · {words.of("LetterKind", each.kind)}：
            {each.recipients ?? t([each.uncounted_zh ?? "", each.uncounted_en ?? ""])}
          </List.Item>
        )}
      />
    </>
  );
}
