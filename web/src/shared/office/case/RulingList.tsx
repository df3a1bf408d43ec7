import { FileWordOutlined } from "@ant-design/icons";
import { Button, Empty, Tag, Typography } from "antd";
import type { components } from "@/api/generated/review";
import { download } from "@/shared/download";
import { instantText } from "@/shared/instants";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { checklistTexts } from "@/texts/checklist";
import { useMarks } from "@/texts/marks";
import { useRefused } from "../refused";

type Case = components["schemas"]["CaseView"];
type Ruling = components["schemas"]["RulingRead"];

/** Every ruling on the case, the newest first: what, why, by whom. */
export function RulingList({ of: it, rulings }: { of: Case; rulings: readonly Ruling[] }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const roles = useWords("identity");
  const refused = useRefused();
  if (rulings.length === 0) return <Empty />;
  const newestFirst = [...rulings].sort((a, b) => b.proposed_at.localeCompare(a.proposed_at));
  return (
    <ol className="rulings">
      {newestFirst.map((ruling) => (
        <li key={ruling.ruling_id}>
          <strong>{t([ruling.outcome_words.zh, ruling.outcome_words.en])}</strong>{" "}
          {ruling.confirmed_at === null && <Tag color="orange">{t(caseTexts.waitingConfirm)}</Tag>}
          <Typography.Text type="secondary">
            {t(caseTexts.round, { n: ruling.round })} · {t(caseTexts.snapshot, { n: ruling.snapshot })}
          </Typography.Text>
          {ruling.reason && <p className="typed">{ruling.reason}</p>}
          {ruling.points.length > 0 && (
            <ul>
              {ruling.points.map((point) => (
                <li key={point.pointer}>
                  <strong>{point.label}</strong>
                  {marks.colon}
                  {[point.wrong, point.mend].join(marks.also)}
                </li>
              ))}
            </ul>
          )}
          <Typography.Text type="secondary">
            {t(caseTexts.proposedBy, { who: roles.of("Role", ruling.proposed_by) })}{" "}
            {instantText(ruling.proposed_at, language)}
            {ruling.confirmed_at !== null && ruling.confirmed_by !== null && (
              <>
                {" · "}
                {t(caseTexts.confirmedBy, { who: roles.of("Role", ruling.confirmed_by) })}{" "}
                {instantText(ruling.confirmed_at, language)}
              </>
            )}
          </Typography.Text>
          {ruling.confirmed_at !== null && (
            <p>
              <Button
                size="small"
                icon={<FileWordOutlined aria-hidden />}
                onClick={() =>
                  download(
                    `/api/review/v1/cases/${it.id}/rulings/${ruling.ruling_id}/opinion.docx`,
                    `${it.number}-${ruling.round}.docx`,
                  ).catch(refused)
                }
              >
                {t(checklistTexts.opinion)}
              </Button>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
