import { Link, getRouteApi } from "@tanstack/react-router";
import { registry } from "@/api/clients";
import { Countdown } from "@/shared/Countdown";
import { closingText, dayText } from "@/shared/instants";
import { useWords } from "@/shared/words";
import { useLanguage, useText, useTitle } from "@/texts";
import { noticeTexts, publicTexts } from "@/texts/public";
import { Asked } from "../parts/Asked";
import { PaperButton, PrintButton } from "../parts/PaperButton";
import { RehearsalBand } from "../parts/RehearsalMark";
import { HowToObject } from "./HowToObject";
import { NoticeItems } from "./NoticeItems";
import type { Notice } from "./notice";

const route = getRouteApi("/open/notices/$noticeId");

/** A notice: the list, until when one may object, to what and how. */
export function NoticePage() {
  const t = useText();
  const { noticeId } = route.useParams();
  const notice = registry.useQuery("get", "/api/registry/v1/notices/{notice_id}", {
    params: { path: { notice_id: noticeId } },
  });
  useTitle(notice.data?.title ?? t(publicTexts.notices));
  return (
    <>
      <p className="no-print">
        <Link to="/notices">{t(noticeTexts.back)}</Link>
      </p>
      <Asked of={notice}>{(found) => <NoticeBody notice={found} />}</Asked>
    </>
  );
}

function NoticeBody({ notice }: { notice: Notice }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  return (
    <article className="paper">
      {notice.rehearsal && <RehearsalBand />}
      <h1>{notice.title}</h1>
      <dl className="facts in-line">
        <dt>{t(publicTexts.state)}</dt>
        <dd>
          <span className={notice.open ? "mark-open" : "mark-closed"}>
            {words.of("NoticeState", notice.state)}
          </span>
        </dd>
        <dt>{t(noticeTexts.publishedOn)}</dt>
        <dd>{notice.published_on && dayText(notice.published_on, language)}</dd>
        <dt>{t(noticeTexts.lastDay)}</dt>
        <dd>{notice.closes_at && closingText(notice.closes_at, language)}</dd>
        <dt>{t(noticeTexts.period)}</dt>
        <dd>{notice.period}</dd>
        {notice.open && notice.closes_at && (
          <>
            <dt className="no-print">{t(noticeTexts.left)}</dt>
            <dd className="no-print">
              <Countdown campaignId={notice.campaign_id} until={notice.closes_at} />
            </dd>
          </>
        )}
      </dl>
      <p className="call-actions">
        <PaperButton of={{ noticeId: notice.notice_id }} />
        <PrintButton />
      </p>
      <NoticeItems notice={notice} />
      <HowToObject notice={notice} />
    </article>
  );
}
