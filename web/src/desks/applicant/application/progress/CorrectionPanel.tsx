import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { asProblem } from "@/api/problem";
import { Countdown } from "@/shared/Countdown";
import { closingText } from "@/shared/instants";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { applicationTexts } from "@/texts/application";
import { handInTexts as texts } from "@/texts/handin";
import { EVIDENCE, stepOf } from "../steps";
import { useCorrection, type Submission } from "../submission";

/** What the unit returned, and until when it is answered. */
export function CorrectionPanel({ submission }: { submission: Submission }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("intake");
  const { data, error } = useCorrection(true);
  // None was ever returned.
  if (error && asProblem(error).status === 404) return null;
  if (error) return <Refusal problem={error} />;
  if (!data) return null;
  const open = data.state === "open";
  return (
    <section className="panel">
      <h2>
        {t(texts.corrections)} <Tag color={open ? "orange" : "default"}>{words.of("CorrectionState", data.state)}</Tag>
      </h2>
      <p>
        {t(texts.correctionRound, { n: data.round, at: closingText(data.due_at, language) })}{" "}
        {open && <Countdown campaignId={submission.campaign_id} until={data.due_at} />}
      </p>
      <ul className="plain-list">
        {data.points.map((point) => (
          <li key={`${point.path}-${point.mend}`}>
            <strong>{point.label ?? point.path}</strong> <Tag>{words.of("PointState", point.state)}</Tag>{" "}
            {open && (
              <Link
                to="/applications/$submissionId"
                params={{ submissionId: submission.id }}
                search={
                  point.kind === "evidence"
                    ? { step: EVIDENCE }
                    : { step: stepOf(point.path), field: point.path }
                }
              >
                {t(texts.correctionGo)}
              </Link>
            )}
            <div>{t(applicationTexts.wrong, { text: point.wrong })}</div>
            <div>{t(applicationTexts.mend, { text: point.mend })}</div>
          </li>
        ))}
      </ul>
      {open && (
        <p className="blank-hint">
          {t(data.untouched === "blocks" ? texts.untouchedBlocks : texts.untouchedWarns)}
        </p>
      )}
    </section>
  );
}
