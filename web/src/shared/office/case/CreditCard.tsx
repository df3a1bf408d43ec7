import { Tag, Typography } from "antd";
import type { components } from "@/api/generated/review";
import { closingText, instantText } from "@/shared/instants";
import { SmallTable } from "@/shared/office/SmallTable";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { useMarks } from "@/texts/marks";

type Credit = components["schemas"]["CreditStanding"];

/** The newest credit check: the verdict, and what each source answered. */
export function CreditCard({ credit }: { credit: Credit }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const colour = credit.verdict === "clear" ? "green" : credit.verdict === "listed" ? "red" : "orange";
  return (
    <section>
      <p>
        <Tag color={colour}>
          {t([credit.words.zh, credit.words.en])}
        </Tag>
        {credit.valid_until !== null && (
          <Typography.Text type="secondary">
            {t(caseTexts.validUntil, { at: closingText(credit.valid_until, language) })}
          </Typography.Text>
        )}
      </p>
      <SmallTable
        label={t(caseTexts.credit)}
        head={[t(caseTexts.source), t(caseTexts.result), t(caseTexts.returnedName), t(caseTexts.askedAt)]}
        rows={credit.sources.map((source) => ({
          key: source.code,
          cells: [
            source.name,
            t([source.words.zh, source.words.en]),
            source.returned_name,
            source.asked_at === null
              ? "—"
              : source.by_hand
                ? marks.aside(instantText(source.asked_at, language), t(caseTexts.byHand))
                : instantText(source.asked_at, language),
          ],
        }))}
      />
    </section>
  );
}
