import { Button, Form, Space, type FormInstance } from "antd";
import { intake } from "@/api/clients";
import { Choice } from "@/shared/office/Choice";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { extensionTexts as texts } from "@/texts/extension";
import { askedOf, type Typed } from "./asked";

/** One applicant, chosen among those whom the same extension for everybody would concern. */
export function OneApplicant({ campaignId, form }: { campaignId: string; form: FormInstance<Typed> }) {
  const t = useText();
  const closesAt = Form.useWatch("closes_at", form);
  // Its preview names everybody who has a draft or a submission here; nothing is changed by it.
  const everybody = intake.useMutation("post", "/api/intake/v1/campaigns/{campaign_id}/extensions");
  const known = (everybody.data?.by_unit ?? []).flatMap((unit) => unit.organisations);
  const options = [...new Map(known.map((each) => [each.organisation_id, each])).values()].map((each) => ({
    value: each.organisation_id,
    label: each.name ?? t(texts.unnamed, { drafts: each.drafts }),
  }));
  function list() {
    const typed = form.getFieldsValue(true) as Typed;
    const asked = { ...typed, scope: "all" as const, reason: typed.reason || t(texts.oneApplicant) };
    everybody.mutate({
      params: { path: { campaign_id: campaignId } },
      body: askedOf(asked, [], null),
    });
  }
  return (
    <>
      {everybody.error && <Refusal problem={everybody.error} />}
      <Form.Item label={t(texts.oneApplicant)} extra={t(texts.applicantHelp)} required>
        <Space.Compact block>
          <Form.Item name="scope_id" noStyle rules={[{ required: true }]}>
            <Choice
              aria-label={t(texts.oneApplicant)}
              disabled={!everybody.data}
              options={options}
            />
          </Form.Item>
          <Button disabled={!closesAt} loading={everybody.isPending} onClick={list}>
            {t(texts.find)}
          </Button>
        </Space.Compact>
      </Form.Item>
    </>
  );
}
