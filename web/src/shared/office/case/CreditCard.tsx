import { Table, Tag, Typography } from "antd";
import type { components } from "@/api/generated/review";
import { closingText, instantText } from "@/shared/instants";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";

type Credit = components["schemas"]["CreditStanding"];
type Source = components["schemas"]["SourceStanding"];

/** The newest credit check: the verdict, and what each source answered. */
export function CreditCard({ credit }: { credit: Credit }) {
  const t = useText();
  const { language } = useLanguage();
  const colour = credit.verdict === "clear" ? "green" : credit.verdict === "listed" ? "red" : "orange";
  return (
    <section>
      <p>
        <Tag color={colour} variant="outlined">
          {t([credit.words.zh, credit.words.en])}
        </Tag>
        {credit.valid_until !== null && (
          <Typography.Text type="secondary">
            {t(caseTexts.validUntil, { at: closingText(credit.valid_until, language) })}
          </Typography.Text>
        )}
      </p>
      <Table<Source>
        size="small"
        pagination={false}
        rowKey="code"
        dataSource={credit.sources}
        scroll={{ x: "max-content" }}
        columns={[
          { title: t(caseTexts.source), dataIndex: "name" },
          { title: t(caseTexts.result), render: (_, s) => t([s.words.zh, s.words.en]) },
          { title: t(caseTexts.returnedName), dataIndex: "returned_name" },
          {
            title: t(caseTexts.askedAt),
            render: (_, s) =>
              s.asked_at === null
                ? "—"
                : `${instantText(s.asked_at, language)}${s.by_hand ? `（${t(caseTexts.byHand)}）` : ""}`,
          },
        ]}
      />
    </section>
  );
}
