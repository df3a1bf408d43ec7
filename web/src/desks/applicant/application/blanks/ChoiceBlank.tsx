import { Checkbox, Input, Radio } from "antd";
import { useText } from "@/texts";
import { valueAt } from "../draft/pointers";
import type { Control } from "./Blank";
import { Findings } from "./Findings";
import { allFields, idOf, useFilling } from "./shapes";

/** One choice or several, in the form's order, with the blank beside “other”. */
export function ChoiceBlank({ field, id, disabled, describedBy }: Control) {
  const t = useText();
  const { draft, put } = useFilling();
  const value = valueAt(draft, field.path);
  const options = field.choices.map((choice) => ({ value: choice.code, label: t([choice.zh, choice.en]) }));
  const common = { options, disabled, "aria-labelledby": `${id}-label`, "aria-describedby": describedBy };
  if (field.kind === "one") {
    return (
      <Radio.Group
        {...common}
        id={id}
        className="blank-choices"
        role="radiogroup"
        value={value ?? null}
        onChange={(event) => put(field.path, event.target.value)}
      />
    );
  }
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const order = field.choices.map((choice) => choice.code);
  return (
    <>
      <Checkbox.Group
        {...common}
        className="blank-choices"
        role="group"
        value={chosen}
        onChange={(next) => put(field.path, order.filter((code) => next.includes(code)))}
      />
      {field.other && chosen.includes("other") && <OtherText path={field.other} disabled={disabled} />}
    </>
  );
}

/** What “other” stands for. */
function OtherText({ path, disabled }: { path: string; disabled: boolean }) {
  const t = useText();
  const { form, draft, put } = useFilling();
  const field = allFields(form.presentation.parts.flatMap((part) => part.fields)).find((each) => each.path === path);
  if (!field) return null;
  return (
    <div className="blank-other" id={idOf(path)} data-path={path}>
      <Input
        id={`${idOf(path)}-control`}
        aria-label={t([field.zh, field.en])}
        placeholder={t([field.zh, field.en])}
        value={String(valueAt(draft, path) ?? "")}
        disabled={disabled}
        onChange={(event) => put(path, event.target.value)}
      />
      <Findings path={path} />
    </div>
  );
}
