import { Link } from "@tanstack/react-router";
import { closingText } from "@/shared/instants";
import { useLanguage, useText } from "@/texts";
import { objectionTexts } from "@/texts/objection";
import { noticeTexts } from "@/texts/public";
import { ContactList } from "../parts/ContactList";
import type { Notice } from "./notice";

/** Until when, to what and how one objects: here, or in writing. */
export function HowToObject({ notice }: { notice: Notice }) {
  const t = useText();
  const { language } = useLanguage();
  const closes = notice.closes_at ? closingText(notice.closes_at, language) : "";
  return (
    <section className="object">
      <h2>{t(noticeTexts.object)}</h2>
      <p className={notice.open ? "lead-open" : "help"}>
        {t(notice.open ? noticeTexts.openNow : noticeTexts.closedNow, { closes })}
      </p>
      <p className="call-actions no-print">
        {notice.open && (
          <Link
            className="button main"
            to="/notices/$noticeId/objection"
            params={{ noticeId: notice.notice_id }}
          >
            {t(objectionTexts.title)}
          </Link>
        )}
        <Link className="button" to="/objections">
          {t(objectionTexts.stateLink)}
        </Link>
      </p>
      <h3>{t(noticeTexts.what)}</h3>
      <p>{t(noticeTexts.whatHelp)}</p>
      <h3>{t(noticeTexts.must)}</h3>
      <ul>
        {notice.objection_requirements.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h3>{t(noticeTexts.ways)}</h3>
      <p>{t(noticeTexts.waysHelp)}</p>
      <ContactList contact={notice.contact} />
      <p className="help">{t(noticeTexts.after)}</p>
    </section>
  );
}
