import { Input } from "antd";
import { useText } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { valueAt } from "../draft/pointers";
import type { Control } from "./Blank";
import { useFilling } from "./shapes";

/** A count or an amount, kept as it is typed: the server reads full-width digits too. */
export function AmountBlank({ field, id, disabled, describedBy }: Control) {
  const t = useText();
  const { draft, put } = useFilling();
  const value = valueAt(draft, field.path);
  return (
    <Input
      id={id}
      className="blank-amount"
      inputMode={field.kind === "money" ? "decimal" : "numeric"}
      value={value === undefined || value === null ? "" : String(value)}
      readOnly={disabled}
      suffix={field.measure}
      placeholder={field.example ? t(texts.example, { text: field.example }) : ""}
      aria-describedby={describedBy}
      aria-required={field.required}
      autoComplete="off"
      onChange={(event) => put(field.path, event.target.value)}
    />
  );
}
