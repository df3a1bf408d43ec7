import { getRouteApi } from "@tanstack/react-router";
import { review } from "@/api/clients";
import { Answer } from "@/shared/office/Answer";
import { CaseReading } from "@/shared/office/case/CaseReading";

const route = getRouteApi("/desk/audit/cases/$caseId");

/** One case as an auditor reads it: everything, and nothing to do. */
export function CasePage() {
  const { caseId } = route.useParams();
  const overview = review.useQuery("get", "/api/review/v1/cases/{case_id}/view", {
    params: { path: { case_id: caseId } },
  });
  return <Answer of={overview}>{(data) => <CaseReading overview={data} />}</Answer>;
}
