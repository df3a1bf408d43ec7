import { Link } from "@tanstack/react-router";
import { Countdown } from "@/shared/Countdown";
import { closingText, dayText } from "@/shared/instants";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { noticeTexts } from "@/texts/public";
import { RehearsalMark } from "../parts/RehearsalMark";
import type { ListedNotice } from "./lists";

/** A notice in a list: what, from when until when, and whether one may still object. */
export function NoticeCard({ notice }: { notice: ListedNotice }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  return (
    <article className="card">
      <h3>
        <Link to="/notices/$noticeId" params={{ noticeId: notice.notice_id }}>
          {notice.title}
        </Link>{" "}
        {notice.rehearsal && <RehearsalMark />}
      </h3>
      <dl className="facts in-line">
        <dt>{t(noticeTexts.publishedOn)}</dt>
        <dd>{notice.published_on && dayText(notice.published_on, language)}</dd>
        <dt>{t(noticeTexts.lastDay)}</dt>
        <dd>{notice.closes_at && closingText(notice.closes_at, language)}</dd>
        <dt>{t(noticeTexts.list)}</dt>
        <dd>{t(noticeTexts.items, { n: notice.items_total })}</dd>
      </dl>
      <p className="card-foot">
        <span className={notice.open ? "mark-open" : "mark-closed"}>
          {words.of("NoticeState", notice.state)}
        </span>
        {notice.open && notice.closes_at && (
          <span>
            {t(noticeTexts.left)} <Countdown campaignId={notice.campaign_id} until={notice.closes_at} />
          </span>
        )}
      </p>
    </article>
  );
}
