import { useCampaignNow } from "@/shared/clock";
import { closingText, dayText } from "@/shared/instants";
import { useLanguage, useText } from "@/texts";
import { callTexts } from "@/texts/public";
import type { CallDetail } from "./CallHead";

/** Days on which something begins; every other date is the end of something. */
const BEGINNINGS = ["opens_at", "notice_on", "announcement_on"];

/** The campaign's dates as they stand now. */
export function Timeline({ call }: { call: CallDetail }) {
  const t = useText();
  const { language } = useLanguage();
  const now = useCampaignNow(call.id);
  const next = now === null ? -1 : call.instants.findIndex((each) => Date.parse(each.at) > now);
  return (
    <section>
      <h2>{t(callTexts.timeline)}</h2>
      <p className="help">{t(callTexts.timelineHelp)}</p>
      <ol className="timeline">
        {call.instants.map((each, index) => {
          const past = now !== null && Date.parse(each.at) <= now;
          const day = BEGINNINGS.includes(each.code) ? dayText : closingText;
          return (
            <li key={`${each.code}-${each.at}`} className={past ? "past" : index === next ? "next" : ""}>
              <time dateTime={each.at}>{day(each.at, language)}</time>
              <span>{t([each.label, each.label_en])}</span>
              {past && <small>{t(callTexts.past)}</small>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
