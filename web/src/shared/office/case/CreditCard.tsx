import { Tag, Typography } from "antd";
import { reviewApi } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { closingText, instantText } from "@/shared/instants";
import { OpenPaper } from "@/shared/office/OpenPaper";
import { SmallTable } from "@/shared/office/SmallTable";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { useMarks } from "@/texts/marks";

type Credit = components["schemas"]["CreditStanding"];

const askProof = (caseId: string, answerId: string) =>
  reviewApi.GET("/api/review/v1/cases/{case_id}/credit/answers/{answer_id}/evidence", {
    params: { path: { case_id: caseId, answer_id: answerId } },
  });

/** The newest credit check: the verdict, and what each source answered. */
export function CreditCard({ caseId, credit }: { caseId: string; credit: Credit }) {
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
        head={[t(caseTexts.source), t(caseTexts.result), t(caseTexts.returnedName), t(caseTexts.askedAt), t(caseTexts.proof)]}
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
            <Proof key="proof" caseId={caseId} source={source} />,
          ],
        }))}
      />
    </section>
  );
}

/** The file that an answer rests on, or why there is none to see. */
function Proof({ caseId, source }: { caseId: string; source: Credit["sources"][number] }) {
  const t = useText();
  const words = useWords("review");
  const answerId = source.answer_id;
  if (source.evidence_kept !== "file" || answerId === null) {
    return words.of("EvidenceKept", source.evidence_kept);
  }
  return <OpenPaper ask={() => askProof(caseId, answerId)}>{t(caseTexts.seeProof)}</OpenPaper>;
}
