import { Button, Table } from "antd";
import { useState } from "react";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { hasRole, useMe } from "@/api/session";
import { useCampaign } from "@/shared/campaign";
import { closingText, instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { onDemand } from "@/shared/onDemand";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";
import { common } from "@/texts/common";
import { extensionTexts } from "@/texts/extension";
import { menuTexts } from "@/texts/menu";
import { Outages } from "./Outages";

const Extend = onDemand(async () => (await import("./Extend")).Extend);
type Window = components["schemas"]["ShownWindow"];

/** The windows as they stand, and their extension. */
export function DatesPage() {
  const t = useText();
  const { language } = useLanguage();
  const me = useMe();
  const words = useWords("intake");
  const campaign = useCampaign();
  const [extending, extend] = useState(false);
  const path = { params: { path: { campaign_id: campaign?.id ?? "" } } };
  const windows = intake.useQuery("get", "/api/intake/v1/campaigns/{campaign_id}/windows", path, {
    enabled: campaign !== undefined,
  });
  const units = intake.useQuery("get", "/api/intake/v1/campaigns/{campaign_id}/units", path, {
    enabled: campaign !== undefined,
  });
  const extended = intake.useQuery("get", "/api/intake/v1/campaigns/{campaign_id}/extended-organisations", path, {
    enabled: campaign !== undefined,
  });
  const whose = (window: Window) => {
    if (window.scope === "all") return t(texts.everybody);
    // Dates are public, so the window itself tells an id only.
    if (window.scope === "organisation") {
      const whom = extended.data?.items.find((each) => each.organisation_id === window.scope_id);
      return whom?.name ?? t(extensionTexts.oneApplicant);
    }
    return units.data?.items.find((unit) => unit.code === window.scope_id)?.name ?? window.scope_id;
  };
  if (!campaign) return <PageHead title={t(menuTexts.dates)} />;
  return (
    <>
      <PageHead
        title={t(menuTexts.dates)}
        help={t(texts.datesHelp)}
        actions={
          hasRole(me, "city_head") && (
            <Button type="primary" onClick={() => extend(true)}>
              {t(texts.extend)}
            </Button>
          )
        }
      />
      <Answer of={windows}>
        {(data) => (
          <Table<Window>
            rowKey={(window) => `${window.gate}-${window.scope}-${window.scope_id}-${window.version}`}
            pagination={false}
            scroll={{ x: 760 }}
            dataSource={[...data.items]}
            columns={[
              { title: t(texts.gate), render: (_, window) => words.of("Gate", window.gate) },
              { title: t(texts.scope), render: (_, window) => whose(window) },
              { title: t(texts.opens), render: (_, window) => instantText(window.opens_at, language) },
              { title: t(common.until), render: (_, window) => closingText(window.closes_at, language) },
              { title: t(texts.reason), dataIndex: "reason" },
            ]}
          />
        )}
      </Answer>
      <Outages />
      {extending && (
        <Extend
          campaignId={campaign.id}
          units={units.data?.items ?? []}
          onClose={() => extend(false)}
          onDone={() => {
            extend(false);
            windows.refetch();
            extended.refetch();
          }}
        />
      )}
    </>
  );
}
