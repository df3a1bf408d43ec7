import { Link } from "@tanstack/react-router";
import { dayText } from "@/shared/instants";
import { useLanguage, useText } from "@/texts";
import { noticeTexts } from "@/texts/public";
import { RehearsalMark } from "../parts/RehearsalMark";
import type { ListedAnnouncement } from "./lists";

/** An announcement in a list. */
export function AnnouncementCard({ of: made }: { of: ListedAnnouncement }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <article className="card">
      <h3>
        <Link
          to="/announcements/$announcementId"
          params={{ announcementId: made.announcement_id }}
        >
          {t(noticeTexts.announcementTitle)}
        </Link>{" "}
        {made.rehearsal && <RehearsalMark />}
      </h3>
      <dl className="facts in-line">
        <dt>{t(noticeTexts.document)}</dt>
        <dd>{made.document_number}</dd>
        <dt>{t(noticeTexts.announcedOn)}</dt>
        <dd>{dayText(made.announced_on, language)}</dd>
        <dt>{t(noticeTexts.announced)}</dt>
        <dd>{t(noticeTexts.entries, { n: made.entries_total })}</dd>
      </dl>
    </article>
  );
}
