import { useText } from "@/texts";
import { common } from "@/texts/common";
import { useCampaignNow } from "./clock";
import { left } from "./instants";

/** How long until a closing instant, by the campaign's clock. */
export function Countdown({ campaignId, until }: { campaignId: string; until: string }) {
  const t = useText();
  const now = useCampaignNow(campaignId);
  if (now === null) return null;
  const rest = left(Date.parse(until) - now);
  if (!rest) return <span className="countdown over">{t(common.closed)}</span>;
  const pad = (n: number) => String(n).padStart(2, "0");
  const clock = `${pad(rest.hours)}:${pad(rest.minutes)}:${pad(rest.seconds)}`;
  // Read out once, not each second.
  return (
    <span className="countdown" role="timer" aria-live="off">
      {rest.days > 0 ? `${t(common.days, { n: rest.days })} ${clock}` : clock}
    </span>
  );
}
