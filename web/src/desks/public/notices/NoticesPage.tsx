import { getRouteApi } from "@tanstack/react-router";
import { useText, useTitle } from "@/texts";
import { noticeTexts, publicTexts } from "@/texts/public";
import { Asked } from "../parts/Asked";
import { Empty } from "../parts/Empty";
import { AnnouncementCard } from "./AnnouncementCard";
import { useAnnouncements, useNotices } from "./lists";
import { NoticeCard } from "./NoticeCard";

const route = getRouteApi("/open/notices");

/** Notices that are open, what was announced, and the notices that were. */
export function NoticesPage() {
  const t = useText();
  useTitle(t(publicTexts.notices));
  const { campaign } = route.useSearch();
  const notices = useNotices(campaign);
  return (
    <>
      <h1>{t(publicTexts.notices)}</h1>
      <Asked of={notices}>
        {(items) => {
          const open = items.filter((notice) => notice.open);
          const past = items.filter((notice) => !notice.open);
          return (
            <>
              <section>
                <h2>{t(noticeTexts.current)}</h2>
                {open.map((notice) => (
                  <NoticeCard key={notice.notice_id} notice={notice} />
                ))}
                {open.length === 0 && (
                  <Empty title={t(noticeTexts.none)} help={t(noticeTexts.noneHelp)} />
                )}
              </section>
              <Announcements campaign={campaign} />
              <section>
                <h2>{t(noticeTexts.past)}</h2>
                {past.map((notice) => (
                  <NoticeCard key={notice.notice_id} notice={notice} />
                ))}
                {past.length === 0 && <p className="help">{t(noticeTexts.noPast)}</p>}
              </section>
            </>
          );
        }}
      </Asked>
    </>
  );
}

function Announcements({ campaign }: { campaign: string | undefined }) {
  const t = useText();
  const announcements = useAnnouncements(campaign);
  return (
    <section>
      <h2>{t(noticeTexts.announcements)}</h2>
      <Asked of={announcements}>
        {(made) =>
          made.length === 0 ? (
            <Empty title={t(noticeTexts.noAnnouncement)} help={t(noticeTexts.noAnnouncementHelp)} />
          ) : (
            made.map((each) => <AnnouncementCard key={each.announcement_id} of={each} />)
          )
        }
      </Asked>
    </section>
  );
}
