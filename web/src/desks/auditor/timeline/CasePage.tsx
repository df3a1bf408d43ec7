import { getRouteApi } from "@tanstack/react-router";
import { Answer } from "@/shared/office/Answer";
import { CaseReading } from "@/shared/office/case/CaseReading";
import { useCaseOverview } from "@/shared/office/case/overview";

const route = getRouteApi("/desk/audit/cases/$caseId");

/** One case as an auditor reads it: everything, and nothing to do. */
export function CasePage() {
  const { caseId } = route.useParams();
  const overview = useCaseOverview(caseId, { followed: false });
  return <Answer of={overview}>{(data) => <CaseReading overview={data} />}</Answer>;
}
