import { App, Button, DatePicker, Flex, Form, Input, Modal } from "antd";
import { useState } from "react";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { Choice } from "@/shared/office/Choice";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";
import { extensionTexts } from "@/texts/extension";
import { askedOf, OUTAGE_HOURS, type Typed } from "./asked";
import { ExtendPreview } from "./ExtendPreview";
import { OneApplicant } from "./OneApplicant";

const GATES = ["intake", "delivery", "scoring"] as const;

type Extended = components["schemas"]["Extended"];

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
  const send = (outages: readonly string[], token: string | null) =>
    extension.mutate({
      params: { path: { campaign_id: campaignId } },
      body: askedOf(form.getFieldsValue(true) as Typed, outages, token),
    });
  return (
    <Modal
      open
      width={720}
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
            onClick={() => preview && send(preview.grounds, preview.token)}
          >
            {t(texts.extendDo)}
          </Button>
        </Flex>
      }
    >
      <Form<Typed>
        form={form}
        layout="vertical"
        initialValues={{ gate: "intake", scope: "all" }}
        onValuesChange={(changed: Partial<Typed>) => {
          show(null);
          if (changed.scope) form.setFieldValue("scope_id", undefined);
        }}
        onFinish={() => send([], null)}
      >
        <Form.Item name="gate" label={t(texts.gate)} rules={[{ required: true }]}>
          <Choice options={GATES.map((value) => ({ value, label: words.of("Gate", value) }))} />
        </Form.Item>
        <Form.Item name="closes_at" label={t(extensionTexts.end)} rules={[{ required: true }]}>
          <DatePicker showTime={{ format: "HH:mm" }} format="YYYY-MM-DD HH:mm" needConfirm={false} />
        </Form.Item>
        <Form.Item name="scope" label={t(texts.scope)} rules={[{ required: true }]}>
          <Choice
            options={[
              { value: "all", label: t(texts.everybody) },
              { value: "unit", label: t(texts.oneUnit) },
              { value: "organisation", label: t(extensionTexts.oneApplicant) },
            ]}
          />
        </Form.Item>
        {scope === "unit" && (
          <Form.Item name="scope_id" label={t(texts.oneUnit)} rules={[{ required: true }]}>
            <Choice
              options={units.map((unit) => ({ value: unit.code, label: unit.name }))}
            />
          </Form.Item>
        )}
        {scope === "organisation" && <OneApplicant campaignId={campaignId} form={form} />}
        <Form.Item
          name="reason"
          label={t(texts.reason)}
          extra={t(extensionTexts.reasonHelp)}
          rules={[{ required: true }]}
        >
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </Form>
      {extension.error && <Refusal problem={extension.error} />}
      {preview && (
        <ExtendPreview
          preview={preview}
          hours={OUTAGE_HOURS}
          onGrounds={(outages) => send(outages, null)}
        />
      )}
    </Modal>
  );
}
