import { useQuery } from "@tanstack/react-query";
import { Alert, Flex } from "antd";
import { useState } from "react";
import { review, reviewApi } from "@/api/clients";
import { useMe } from "@/api/session";
import { useCampaign } from "@/shared/campaign";
import { useCampaignNow } from "@/shared/clock";
import { every } from "@/shared/every";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { Until } from "@/shared/Until";
import { useText } from "@/texts";
import { unitTexts as texts } from "@/texts/unit";
import { menuTexts } from "@/texts/menu";
import { Delivery } from "./Delivery";
import { Order, type Contact } from "./Order";
import { Shut } from "./Shut";
import { listedIn, readList, type Listed } from "./reading";

/** The unit's list: its order, its paper, its seal and its delivery. */
export function ListPage() {
  const t = useText();
  const me = useMe();
  const campaign = useCampaign();
  const now = useCampaignNow(campaign?.id);
  const unit = me.unit?.code ?? "";
  // A list that is made begins its order anew; whom to ask about it stays typed.
  const [contact, setContact] = useState<Contact>({});
  const list = useQuery({
    queryKey: ["unit-list", campaign?.id, unit],
    enabled: campaign !== undefined && unit !== "",
    queryFn: () => readList(campaign?.id ?? "", unit),
  });
  const board = useQuery({
    queryKey: ["recommended", campaign?.id, unit],
    enabled: campaign !== undefined,
    queryFn: async (): Promise<Listed[]> => {
      const items = await every((cursor) =>
        reviewApi.GET("/api/review/v1/cases", {
          params: { query: { campaign_id: campaign?.id, state: ["recommended", "delivered"], sort: "number", cursor } },
        }),
      );
      return items.map((item) => ({
        id: item.id,
        number: item.number,
        factory: item.factory_name,
        organisation: item.organisation_name,
        type: item.factory_type,
        withdrawn: false,
      }));
    },
  });
  // The unit's own window: it may have been extended beyond the campaign's.
  const own = review.useQuery(
    "get",
    "/api/review/v1/campaigns/{campaign_id}/lists",
    { params: { path: { campaign_id: campaign?.id ?? "" } } },
    { enabled: campaign !== undefined },
  );
  if (!campaign) return <PageHead title={t(menuTexts.list)} />;
  const closes = own.data?.items.find((row) => row.unit === unit)?.closes_at;
  const shut = closes !== undefined && now !== null && now >= Date.parse(closes);
  return (
    <>
      <PageHead title={t(menuTexts.list)} help={t(texts.listHelp)} />
      {closes && (
        <Alert
          type="info"
          title={
            <>
              {t(texts.closes)} <Until campaignId={campaign.id} at={closes} />
            </>
          }
        />
      )}
      <Answer of={board}>
        {(recommended) => (
          <Answer of={list}>
            {(kept) => (
              <>
                {recommended.length === 0 && kept.list === null && (
                  <Alert type="warning" showIcon title={t(texts.listEmpty)} />
                )}
                <Flex gap="large" align="flex-start" wrap className="list-panes">
                  {shut ? (
                    <Shut items={kept.list ? listedIn(kept.list) : []} />
                  ) : (
                    <Order
                      key={`${campaign.id} ${kept.list?.list_id ?? "none"}`}
                      campaignId={campaign.id}
                      unit={unit}
                      contact={contact}
                      onContact={setContact}
                      kept={kept}
                      recommended={recommended}
                      onMade={() => list.refetch()}
                    />
                  )}
                  {kept.list && (
                    <Delivery
                      key={kept.list.list_id}
                      list={kept.list}
                      closes={closes}
                      campaignId={campaign.id}
                      onChange={() => list.refetch()}
                    />
                  )}
                </Flex>
              </>
            )}
          </Answer>
        )}
      </Answer>
    </>
  );
}
