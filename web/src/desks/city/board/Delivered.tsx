import { Tag } from "antd";
import { closingText, instantText } from "@/shared/instants";
import { useLanguage, useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";
import type { Row } from "./rules";

/** When a unit delivered; else until when it can, and how much of that is left. */
export function Delivered({ row }: { row: Row }) {
  const t = useText();
  const { language } = useLanguage();
  if (row.delivered_at !== null) {
    return (
      <>
        <Tag color="green">{t(texts.delivered)}</Tag> {instantText(row.delivered_at, language)}
      </>
    );
  }
  if (row.overdue) {
    return (
      <>
        <Tag color="red">{t(texts.overdue)}</Tag> {closingText(row.closes_at, language)}
      </>
    );
  }
  const days = row.slack_working_days;
  return (
    <>
      <Tag color="orange">
        {t(texts.notDelivered)}
      </Tag>
      {closingText(row.closes_at, language)}
      {days !== null && <small className="board-slack">{t(texts.workingDays, { n: days })}</small>}
    </>
  );
}
