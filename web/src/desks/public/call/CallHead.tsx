import { Link } from "@tanstack/react-router";
import type { components } from "@/api/generated/intake";
import { useCampaignNow } from "@/shared/clock";
import { Countdown } from "@/shared/Countdown";
import { closingText, instantText } from "@/shared/instants";
import { useLanguage, useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { callTexts } from "@/texts/public";

export type CallDetail = Omit<components["schemas"]["CampaignDetail"], "form">;

/** Who calls for what, and how long it is open. */
export function CallHead({ call }: { call: CallDetail }) {
  const t = useText();
  const marks = useMarks();
  return (
    <header className="call-head">
      <div>
        <p className="call-organiser">
          {call.organiser} · {call.division}
        </p>
        <h1>{call.title}</h1>
        <p>
          {marks.named(t(callTexts.basis), call.basis)}
        </p>
        <p className="call-actions no-print">
          <Link to="/registration" className="button main">
            {t(callTexts.apply)}
          </Link>
          <Link to="/waiting" className="button">
            {t(callTexts.signIn)}
          </Link>
          <a className="button" href={`/api/intake/v1/campaigns/${call.id}/application.docx`} download>
            {t(callTexts.form)}
          </a>
        </p>
      </div>
      <TimeLeft call={call} />
    </header>
  );
}

function TimeLeft({ call }: { call: CallDetail }) {
  const t = useText();
  const { language } = useLanguage();
  const now = useCampaignNow(call.id);
  if (now === null) return null;
  const closes = closingText(call.delivery_closes_at, language);
  if (now < Date.parse(call.opens_at)) {
    return (
      <div className="call-left">
        <span>{t(callTexts.notYet)}</span>
        <strong>{instantText(call.opens_at, language)}</strong>
      </div>
    );
  }
  if (now >= Date.parse(call.delivery_closes_at)) {
    return (
      <div className="call-left over">
        <span>{t(callTexts.countdownOver)}</span>
        <strong>{closes}</strong>
      </div>
    );
  }
  return (
    <div className="call-left">
      <span>{t(callTexts.countdown)}</span>
      <Countdown campaignId={call.id} until={call.delivery_closes_at} />
      <small>{t(callTexts.closes, { at: closes })}</small>
    </div>
  );
}
