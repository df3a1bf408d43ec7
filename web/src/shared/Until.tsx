import { useLanguage, useText } from "@/texts";
import { common } from "@/texts/common";
import { useCampaignNow } from "./clock";
import { Countdown } from "./Countdown";
import { closingText } from "./instants";

/** A closing instant, and how long it is until then. */
export function Until({ campaignId, at }: { campaignId: string; at: string }) {
  const t = useText();
  const { language } = useLanguage();
  const now = useCampaignNow(campaignId);
  const over = now !== null && now >= Date.parse(at);
  const [open, close] = language === "zh" ? ["（", "）"] : [" (", ")"];
  return (
    <>
      {closingText(at, language)}
      {open}
      {!over && `${t(common.left)} `}
      <Countdown campaignId={campaignId} until={at} />
      {close}
    </>
  );
}
