import { Empty, Table } from "antd";
import type { components } from "@/api/generated/review";
import { instantText } from "@/shared/instants";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";

type Other = components["schemas"]["OtherSubmission"];

/** Other cases of the same applicant that the reader may see. */
export function OtherSubmissions({ others }: { others: readonly Other[] }) {
  const t = useText();
  const { language } = useLanguage();
  if (others.length === 0) return <Empty />;
  return (
    <Table<Other>
      size="small"
      pagination={false}
      rowKey="id"
      dataSource={[...others]}
      scroll={{ x: "max-content" }}
      columns={[
        { title: t(caseTexts.number), dataIndex: "number" },
        { title: t(caseTexts.factory), dataIndex: "factory_name" },
        { title: t(caseTexts.state), render: (_, o) => t([o.state_words.zh, o.state_words.en]) },
        { title: t(caseTexts.received), render: (_, o) => instantText(o.received_at, language) },
      ]}
    />
  );
}
