import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Flex } from "antd";
import { useState } from "react";
import { hasRole, useMe } from "@/api/session";
import { useCampaign } from "@/shared/campaign";
import { CaseList, type CaseItem } from "@/shared/office/case/CaseList";
import { PageHead } from "@/shared/office/PageHead";
import { useText } from "@/texts";
import { unitTexts as texts } from "@/texts/unit";
import { menuTexts } from "@/texts/menu";
import { Bulk } from "./bulk/Bulk";
import { BulkNow } from "./bulk/BulkNow";

const route = getRouteApi("/desk/unit/cases");

/** The unit's cases, and what can be done with several at once. */
export function CasesPage() {
  const t = useText();
  const campaign = useCampaign();
  if (!campaign) return <PageHead title={t(menuTexts.unitCases)} />;
  // The chosen cases are of one call.
  return <Cases key={campaign.id} campaignId={campaign.id} />;
}

function Cases({ campaignId }: { campaignId: string }) {
  const t = useText();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, choose] = useState<CaseItem[]>([]);
  const queries = useQueryClient();
  const bulk = {
    campaignId,
    cases: chosen,
    onDone: () => {
      choose([]);
      void queries.invalidateQueries({ queryKey: ["get", "/api/review/v1/bulk-acts"] });
    },
  };
  return (
    <>
      <PageHead
        title={t(menuTexts.unitCases)}
        help={t(texts.casesHelp)}
        actions={
          <Flex gap="small">
            {hasRole(me, "unit_officer") && <Bulk act="recommend" {...bulk} />}
            {hasRole(me, "unit_head") && <Bulk act="confirm_ruling" {...bulk} />}
          </Flex>
        }
      />
      <BulkNow campaignId={campaignId} />
      <CaseList
        campaignId={campaignId}
        search={search}
        onSearch={(next) => navigate({ search: { campaign: search.campaign, ...next } })}
        link={(item) => (
          <Link to="/unit/cases/$caseId" params={{ caseId: item.id }}>
            {item.number}
          </Link>
        )}
        selection={{
          selectedRowKeys: chosen.map((item) => item.id),
          onChange: (_keys, items) => choose(items),
        }}
      />
    </>
  );
}
