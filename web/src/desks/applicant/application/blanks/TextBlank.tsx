import { Input } from "antd";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { valueAt } from "../draft/pointers";
import type { Control } from "./Blank";
import { InsertPicture } from "./InsertPicture";
import { useFilling } from "./shapes";

/** A line of text, or a long one. */
export function TextBlank({ field, id, disabled, describedBy }: Control) {
  const t = useText();
  const { draft, put } = useFilling();
  const words = useWords("intake");
  const value = String(valueAt(draft, field.path) ?? "");
  const common = {
    id,
    value,
    // What is locked can still be read and copied.
    readOnly: disabled,
    "aria-describedby": describedBy,
    "aria-required": field.required,
  };
  if (field.kind === "text") {
    return (
      <>
        <Input
          {...common}
          placeholder={field.example ? t(texts.example, { text: field.example }) : ""}
          autoComplete="off"
          inputMode={field.key.endsWith("phone") ? "tel" : field.key.endsWith("email") ? "email" : "text"}
          onChange={(event) => put(field.path, event.target.value)}
        />
        {field.same_as && <div className="blank-hint">{words.of("SameAs", field.same_as)}</div>}
      </>
    );
  }
  return (
    <>
      <Input.TextArea
        {...common}
        autoSize={{ minRows: field.kind === "rich_text" ? 8 : 4, maxRows: 28 }}
        onChange={(event) => put(field.path, event.target.value)}
      />
      {field.kind === "rich_text" && !disabled && (
        <div className="blank-marks">
          <span>{t(texts.marks)}</span>
          {field.images && <InsertPicture control={id} path={field.path} value={value} />}
        </div>
      )}
    </>
  );
}
