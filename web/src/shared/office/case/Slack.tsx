import { Tag } from "antd";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { closingText } from "../../instants";

const NEAR = 2;

/** Until when, and how many working days are left. */
export function Slack({ until, days }: { until: string | null; days: number | null }) {
  const { language } = useLanguage();
  if (until === null) return <span>—</span>;
  return (
    <span className="slack">
      <span>{closingText(until, language)}</span>
      <DaysLeft days={days} />
    </span>
  );
}

/** How many working days are left; the last day and what is late stand out. */
export function DaysLeft({ days }: { days: number | null }) {
  const t = useText();
  if (days === null) return null;
  if (days < 0) return <Tag color="red">{t(caseTexts.late, { n: -days })}</Tag>;
  if (days === 0) return <Tag color="red">{t(caseTexts.lastDay)}</Tag>;
  return <Tag color={days <= NEAR ? "orange" : "default"}>{t(caseTexts.slack, { n: days })}</Tag>;
}
