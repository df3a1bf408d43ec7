import { Descriptions, Typography } from "antd";
import type { components } from "@/api/generated/registry";
import { useText } from "@/texts";
import { auditorTexts as texts } from "@/texts/auditor";

type Item = components["schemas"]["TimelineItem"];

/** Everything that a timeline may tell of a fact, and the leaf that the audit keeps of it. */
export function Detail({ item }: { item: Item }) {
  const t = useText();
  return (
    <Descriptions
      size="small"
      column={1}
      items={[
        ...item.details.map((detail) => ({
          key: detail.name,
          label: t([detail.label, detail.label_en]),
          children: (
            <span className="typed">
              {detail.before !== null && `${t([detail.before, detail.before_en ?? ""])} → `}
              {t([detail.value, detail.value_en])}
            </span>
          ),
        })),
        { key: "leaf", label: t(texts.leaf), children: <Typography.Text code>{item.leaf}</Typography.Text> },
      ]}
    />
  );
}
