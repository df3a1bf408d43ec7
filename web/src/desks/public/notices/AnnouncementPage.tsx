import { Link, getRouteApi } from "@tanstack/react-router";
import { registry } from "@/api/clients";
import { dayText } from "@/shared/instants";
import { useLanguage, useText, useTitle } from "@/texts";
import { noticeTexts } from "@/texts/public";
import { Asked } from "../parts/Asked";
import { PaperButton, PrintButton } from "../parts/PaperButton";
import { RehearsalBand } from "../parts/RehearsalMark";
import { EntryTable } from "../register/EntryTable";

const route = getRouteApi("/open/announcements/$announcementId");

/** Which factories were announced, under which document number. */
export function AnnouncementPage() {
  const t = useText();
  const { language } = useLanguage();
  const { announcementId } = route.useParams();
  const announcement = registry.useQuery(
    "get",
    "/api/registry/v1/announcements/{announcement_id}",
    { params: { path: { announcement_id: announcementId } } },
  );
  useTitle(t(noticeTexts.announcementTitle));
  return (
    <>
      <p className="no-print">
        <Link to="/notices">{t(noticeTexts.back)}</Link>
      </p>
      <Asked of={announcement}>
        {(made) => (
          <article className="paper">
            {made.rehearsal && <RehearsalBand />}
            <h1>{t(noticeTexts.announcementTitle)}</h1>
            <dl className="facts in-line">
              <dt>{t(noticeTexts.document)}</dt>
              <dd>{made.document_number}</dd>
              <dt>{t(noticeTexts.announcedOn)}</dt>
              <dd>{dayText(made.announced_on, language)}</dd>
            </dl>
            <p className="call-actions">
              <PaperButton of={{ announcementId }} />
              <PrintButton />
              <Link
                className="button no-print"
                to="/notices/$noticeId"
                params={{ noticeId: made.notice_id }}
              >
                {t(noticeTexts.ofNotice)}
              </Link>
            </p>
            <h2>
              {t(noticeTexts.list)}{" "}
              <small>{t(noticeTexts.entries, { n: made.entries.length })}</small>
            </h2>
            <EntryTable entries={made.entries} />
          </article>
        )}
      </Asked>
    </>
  );
}
