import { Link, useRouter } from "@tanstack/react-router";
import { Tag } from "antd";
import { closingText, instantText } from "@/shared/instants";
import { DaysLeft } from "@/shared/office/case/Slack";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { waitingTexts } from "@/texts/account";
import { common } from "@/texts/common";
import { useMarks } from "@/texts/marks";
import { placeOf, type WaitingItem } from "./links";

/** One thing that waits: what, why, since and until when, and the way to it. */
export function WaitingLine({ item }: { item: WaitingItem }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const words = useWords("identity");
  const place = usePlace(item);
  const about = [item.number, item.factory_name].filter(Boolean).join(" ");
  return (
    <li>
      <div>
        <strong>{t([item.label, item.label_en])}</strong>{" "}
        {item.rehearsal && <Tag color="orange">{t(common.rehearsal)}</Tag>}
        <DaysLeft days={item.slack_working_days} />
        <div>{about || t([item.what, item.what_en])}</div>
        <div className="soft">{t([item.why, item.why_en])}</div>
        <div className="soft">
          {item.until
            ? t(waitingTexts.until, { at: closingText(item.until, language) })
            : t(waitingTexts.noDate)}
          {" · "}
          {t(waitingTexts.since, { at: instantText(item.since, language) })}
          {" · "}
          {t(waitingTexts.as, { role: words.of("Role", item.who) })}
          {item.campaign_title && ` · ${item.campaign_title}`}
        </div>
      </div>
      {place && (
        <Link {...place} className="row-link" aria-label={marks.named(t(waitingTexts.open), `${t([item.label, item.label_en])} ${about}`)}>
          {t(waitingTexts.open)}
        </Link>
      )}
    </li>
  );
}

/** The page where it is done, if this portal has it. */
function usePlace(item: WaitingItem) {
  const { routesByPath } = useRouter();
  const place = placeOf(item);
  return place && place.to in routesByPath ? (place as { to: "/waiting" }) : null;
}
