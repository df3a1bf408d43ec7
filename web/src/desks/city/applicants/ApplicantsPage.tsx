import { getRouteApi } from "@tanstack/react-router";
import { ProofList } from "@/shared/office/proofs/ProofList";

const route = getRouteApi("/desk/city/applicants");

/** Applicants that the city confirms by their papers. */
export function ApplicantsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <ProofList
      search={search}
      onSearch={(next) => navigate({ search: { campaign: search.campaign, ...next } })}
    />
  );
}
