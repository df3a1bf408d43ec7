import { intake } from "@/api/clients";
import { Countdown } from "@/shared/Countdown";
import { closingText } from "@/shared/instants";
import { Refusal } from "@/shared/Refusal";
import { useLanguage, useText, useTitle } from "@/texts";
import { common } from "@/texts/common";
import { publicTexts } from "@/texts/public";

/** The call: what is asked for, by when, and where one applies. */
export function CallPage() {
  const t = useText();
  const { language } = useLanguage();
  useTitle(t(publicTexts.call));
  const campaigns = intake.useQuery("get", "/api/intake/v1/campaigns");
  if (campaigns.error) return <Refusal problem={campaigns.error} />;
  const campaign = campaigns.data?.items[0];
  if (!campaign) return <p role="status">{t(campaigns.data ? common.nothing : common.loading)}</p>;
  return (
    <article>
      <h1>{campaign.title}</h1>
      <p>
        {t(common.until)} {closingText(campaign.delivery_closes_at, language)}
        {" · "}
        {t(common.left)} <Countdown campaignId={campaign.id} until={campaign.delivery_closes_at} />
      </p>
    </article>
  );
}
