import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { registry } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { asProblem } from "@/api/problem";
import { Refusal } from "@/shared/Refusal";
import { Until } from "@/shared/Until";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { applicantTexts as texts } from "@/texts/applicant";
import { handInTexts } from "@/texts/handin";

type Application = components["schemas"]["SubmissionSummary"];

/** Registry hears of an act seconds later. So often it is asked again, and so many times. */
const ASKED_AGAIN = 2_000;
const AT_MOST = 30;
/** Steps that the system passes through by itself. */
const PASSING = new Set(["handed_in", "correction_opening"]);

/** One application: where it is, who holds it, what is next, why. */
export function ApplicationCard({ application }: { application: Application }) {
  const t = useText();
  const words = useWords("intake");
  const editable = application.state === "draft" || application.state === "in_correction";
  return (
    <article className="application-card">
      <div className="application-top">
        <h2>
          <Link to="/applications/$submissionId" params={{ submissionId: application.id }}>
            {application.factory_name ?? t(texts.unnamed)}
          </Link>
        </h2>
        <Tag color={application.state === "in_correction" ? "orange" : application.state === "ended" ? "default" : "blue"}>
          {application.ended
            ? words.of("Ending", application.ended)
            : words.of("SubmissionState", application.state)}
        </Tag>
        <span>{application.number}</span>
        <span className="application-actions">
          {editable ? (
            <Link to="/applications/$submissionId" params={{ submissionId: application.id }}>
              {t(application.state === "draft" ? texts.fillIn : texts.correct)}
            </Link>
          ) : (
            <Link to="/applications/$submissionId/progress" params={{ submissionId: application.id }}>
              {t(texts.tabProgress)}
            </Link>
          )}
        </span>
      </div>
      <Where application={application} />
    </article>
  );
}

/** Registry tells where a handed-in application is; a draft is with its people alone. */
export function Where({ application }: { application: Application }) {
  const t = useText();
  const words = useWords("registry");
  const standing = registry.useQuery(
    "get",
    "/api/registry/v1/standing/{submission_id}",
    { params: { path: { submission_id: application.id } } },
    {
      enabled: application.snapshot > 0,
      refetchInterval: ({ state }) => {
        const settled = state.data && !PASSING.has(state.data.stage);
        return settled || state.dataUpdateCount + state.errorUpdateCount > AT_MOST ? false : ASKED_AGAIN;
      },
    },
  );
  if (application.snapshot === 0) {
    return (
      <dl className="facts">
        <dt>{t(texts.holder)}</dt>
        <dd>{t(texts.draftHolder)}</dd>
        <dt>{t(texts.why)}</dt>
        <dd>{t(texts.draftWhy)}</dd>
      </dl>
    );
  }
  const now = standing.data;
  const notYet = standing.error && asProblem(standing.error).status === 404;
  if (!now && standing.error && !notYet) return <Refusal problem={standing.error} />;
  if (!now) return <p role="status">{t(handInTexts.processing)}</p>;
  return (
    <dl className="facts">
      <dt>{t(texts.where)}</dt>
      <dd>{words.of("SubmissionStep", now.stage)}</dd>
      {!now.ending && (
        <>
          <dt>{t(texts.holder)}</dt>
          <dd>{t([now.holder.zh, now.holder.en])}</dd>
        </>
      )}
      {now.next_date && !now.ending && (
        <>
          <dt>{t(texts.next)}</dt>
          <dd>
            <Until campaignId={now.campaign_id} at={now.next_date} />
          </dd>
        </>
      )}
      <dt>{t(texts.why)}</dt>
      <dd>{t([now.why.zh, now.why.en])}</dd>
      {now.ending_reason && (
        <>
          <dt>{t(texts.ending)}</dt>
          <dd>{now.ending_reason}</dd>
        </>
      )}
      {now.registry_number && (
        <>
          <dt>{t(texts.registryNumber)}</dt>
          <dd>{now.registry_number}</dd>
        </>
      )}
    </dl>
  );
}
