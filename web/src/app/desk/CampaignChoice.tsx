import { useNavigate } from "@tanstack/react-router";
import { Tag } from "antd";
import { useCampaign, useCampaigns } from "@/shared/campaign";
import { useCampaignNow } from "@/shared/clock";
import { instantText } from "@/shared/instants";
import { Choice } from "@/shared/office/Choice";
import { useLanguage, useText } from "@/texts";
import { accountTexts } from "@/texts/account";
import { common } from "@/texts/common";
import { useMarks } from "@/texts/marks";

/** Which campaign the desk's lists are about. A rehearsal is marked, and its clock is shown. */
export function CampaignChoice() {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const all = useCampaigns();
  const campaign = useCampaign();
  const now = useCampaignNow(campaign?.id);
  const navigate = useNavigate();
  if (!all || !campaign) return <span className="desk-campaign" />;
  return (
    <span className="desk-campaign">
      <Choice
        aria-label={t(accountTexts.campaign)}
        value={campaign.id}
        popupMatchSelectWidth={false}
        variant="borderless"
        onChange={(id) => navigate({ to: ".", search: { campaign: id } })}
        options={all.map((each) => ({
          value: each.id,
          label: each.rehearsal ? marks.aside(each.title, `${t(common.rehearsal)} ${each.id.slice(-4)}`) : each.title,
        }))}
      />
      {campaign.rehearsal && (
        <Tag color="orange">
          {t(common.rehearsal)}
          {now !== null && ` ${instantText(new Date(now).toISOString(), language)}`}
        </Tag>
      )}
    </span>
  );
}
