import { useCampaignNow } from "@/shared/clock";
import { closingText, dayText, isEnd } from "@/shared/instants";
import { useLanguage, useText } from "@/texts";
import { callTexts } from "@/texts/public";
import type { CallDetail } from "./CallHead";

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
          const day = isEnd(each.code) ? closingText : dayText;
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
