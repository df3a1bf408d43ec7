import { useText } from "@/texts";
import { common } from "@/texts/common";
import { useMarks } from "@/texts/marks";
import type { Field } from "../blanks/shapes";

/** A blank's value as a person reads it, with the words of its choices. */
export function useValueText(): (field: Field | undefined, value: unknown) => string {
  const t = useText();
  const marks = useMarks();
  const word = (field: Field | undefined, code: unknown): string => {
    const choice = field?.choices.find((each) => each.code === code);
    return choice ? t([choice.zh, choice.en]) : String(code);
  };
  return (field, value) => {
    if (value === null || value === undefined) return "";
    if (typeof value === "boolean") return t(value ? common.yes : common.no);
    if (Array.isArray(value)) return marks.list(value.map((each) => word(field, each)));
    if (typeof value === "object") return JSON.stringify(value);
    return word(field, value);
  };
}
