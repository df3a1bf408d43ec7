import { Input } from "antd";
import { useId } from "react";
import { useText } from "@/texts";
import { unitTexts as texts } from "@/texts/unit";

const MOST = 4000;

/** The reason of a ruling, which the applicant reads. */
export function Reason({ value, onChange }: { value: string; onChange: (next: string) => void }) {
  const t = useText();
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{t(texts.reason)}</label>
      <Input.TextArea
        id={id}
        rows={4}
        maxLength={MOST}
        showCount
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${id}-help`}
      />
      <small id={`${id}-help`}>{t(texts.reasonHelp)}</small>
    </p>
  );
}
