import { Checkbox } from "antd";
import { useText } from "@/texts";
import { valueAt } from "../draft/pointers";
import type { Control } from "./Blank";
import { useFilling } from "./shapes";

/** A promise: a person accepts it, never a file. */
export function PromiseBlank({ field, id, disabled, describedBy }: Control) {
  const t = useText();
  const { draft, put } = useFilling();
  return (
    <Checkbox
      id={id}
      checked={valueAt(draft, field.path) === true}
      disabled={disabled}
      aria-describedby={describedBy}
      onChange={(event) => put(field.path, event.target.checked)}
    >
      {t([field.zh, field.en])}
      {field.required && (
        <span className="blank-needed" aria-hidden>
          *
        </span>
      )}
    </Checkbox>
  );
}
