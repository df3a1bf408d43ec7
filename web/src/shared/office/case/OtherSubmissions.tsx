import { Empty } from "antd";
import type { components } from "@/api/generated/review";
import { useCampaigns } from "@/shared/campaign";
import { instantText } from "@/shared/instants";
import { SmallTable } from "@/shared/office/SmallTable";
import { useLanguage, useText } from "@/texts";
import { accountTexts } from "@/texts/account";
import { caseTexts } from "@/texts/case";

type Other = components["schemas"]["OtherSubmission"];

/** Other cases of the same applicant that the reader may see. */
export function OtherSubmissions({ others }: { others: readonly Other[] }) {
  const t = useText();
  const { language } = useLanguage();
  const campaigns = useCampaigns();
  if (others.length === 0) return <Empty />;
  return (
    <SmallTable
      label={t(caseTexts.others)}
      head={[t(accountTexts.campaign), t(caseTexts.number), t(caseTexts.factory), t(caseTexts.state), t(caseTexts.received)]}
      rows={others.map((other) => ({
        key: other.id,
        cells: [
          campaigns?.find((each) => each.id === other.campaign_id)?.title ?? String(other.year),
          other.number,
          other.factory_name,
          t([other.state_words.zh, other.state_words.en]),
          instantText(other.received_at, language),
        ],
      }))}
    />
  );
}
