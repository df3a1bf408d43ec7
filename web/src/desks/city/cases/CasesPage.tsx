import { getRouteApi, Link } from "@tanstack/react-router";
import { useCampaign } from "@/shared/campaign";
import { CaseList } from "@/shared/office/case/CaseList";
import { PageHead } from "@/shared/office/PageHead";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";
import { menuTexts } from "@/texts/menu";

const route = getRouteApi("/desk/city/cases");

/** Every case of the campaign. */
export function CasesPage() {
  const t = useText();
  const campaign = useCampaign();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHead title={t(menuTexts.cases)} help={t(texts.casesHelp)} />
      {campaign && (
        <CaseList
          withUnit
          campaignId={campaign.id}
          search={search}
          onSearch={(next) => navigate({ search: { campaign: search.campaign, ...next } })}
          link={(item) => (
            <Link to="/city/cases/$caseId" params={{ caseId: item.id }}>
              {item.number}
            </Link>
          )}
        />
      )}
    </>
  );
}
