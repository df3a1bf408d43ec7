import { Tag } from "antd";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { closingText } from "../../instants";

const NEAR = 2;

/** Until when, and how many working days are left. */
export function Slack({ until, days }: { until: string | null; days: number | null }) {
  const t = useText();
  const { language } = useLanguage();
  if (until === null) return <span>—</span>;
  return (
    <span className="slack">
      <span>{closingText(until, language)}</span>
      {days !== null && (
        <Tag color={days < 0 ? "red" : days <= NEAR ? "orange" : "default"}>
          {days < 0
            ? t(caseTexts.late, { n: -days })
            : days === 0
              ? t(caseTexts.lastDay)
              : t(caseTexts.slack, { n: days })}
        </Tag>
      )}
    </span>
  );
}
