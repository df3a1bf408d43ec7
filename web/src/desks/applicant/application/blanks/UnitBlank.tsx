import { intake } from "@/api/clients";
import { closingText } from "@/shared/instants";
import { Choice } from "@/shared/office/Choice";
import { useLanguage, useText } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { valueAt } from "../draft/pointers";
import type { Control } from "./Blank";
import { useFilling } from "./shapes";

/** The recommending unit, and until when its applicants hand in. */
export function UnitBlank({ field, id, disabled, describedBy }: Control) {
  const t = useText();
  const { language } = useLanguage();
  const { form, draft, put } = useFilling();
  const { data } = intake.useQuery("get", "/api/intake/v1/campaigns/{campaign_id}/units", {
    params: { path: { campaign_id: form.campaign_id } },
  });
  const chosen = valueAt(draft, field.path);
  const unit = data?.items.find((each) => each.code === chosen);
  return (
    <>
      <Choice
        id={id}
        className="blank-select"
        value={typeof chosen === "string" ? chosen : null}
        placeholder={t(texts.pickOne)}
        disabled={disabled}
        aria-describedby={describedBy}
        aria-labelledby={`${id}-label`}
        onChange={(code: string) => put(field.path, code)}
        options={form.units.map((each) => ({ value: each.code, label: each.zh }))}
      />
      <div className="blank-hint">
        {unit ? t(texts.unitCloses, { at: closingText(unit.closes_at, language) }) : t(texts.unitKeeps)}
      </div>
    </>
  );
}
