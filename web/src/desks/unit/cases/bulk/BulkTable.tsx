import { Table, Tag } from "antd";
import type { components } from "@/api/generated/review";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { unitTexts as texts } from "@/texts/unit";

type Item = components["schemas"]["BulkItem"];
const LOW = 360;

/** What a bulk act does with each case; those it cannot treat come first, with the reason. */
export function BulkTable({ items }: { items: readonly Item[] }) {
  const t = useText();
  const words = useWords("review");
  return (
    <Table<Item>
      size="small"
      pagination={false}
      rowKey="case_id"
      scroll={{ x: 620, y: LOW }}
      dataSource={[...items].sort((a, b) => Number(a.allowed) - Number(b.allowed))}
      columns={[
        { title: t(caseTexts.number), width: 140, dataIndex: "number" },
        {
          title: t(texts.bulkWhat),
          width: 190,
          render: (_, item) =>
            item.allowed ? (
              <Tag color="blue">{item.outcome && words.of("Outcome", item.outcome)}</Tag>
            ) : (
              <>
                <Tag color="orange">
                  {t(texts.bulkCannot)}
                </Tag>{" "}
                {item.why && t([item.why.zh, item.why.en])}
              </>
            ),
        },
        { title: t(caseTexts.factory), dataIndex: "factory_name" },
      ]}
    />
  );
}
