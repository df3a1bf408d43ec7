import { Form, Input } from "antd";
import { Choice } from "@/shared/office/Choice";
import { useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";
import { useUnitNames } from "./unitNames";

/** The unit that somebody works for. The form's field is `unit`. */
export function UnitField({ present }: { present?: string | null | undefined }) {
  const t = useText();
  const names = useUnitNames();
  const options = [...names].map(([value, label]) => ({ value, label }));
  // Somebody may work for a unit of an earlier year.
  if (present && !names.has(present)) options.unshift({ value: present, label: present });
  return (
    <Form.Item name="unit" label={t(texts.unit)} help={t(texts.unitHelp)}>
      {names.size > 0 ? (
        <Choice allowClear options={options} />
      ) : (
        // Accounts are made before the first campaign too, when only codes are known.
        <Input maxLength={12} placeholder={t(texts.unitCode)} />
      )}
    </Form.Item>
  );
}
