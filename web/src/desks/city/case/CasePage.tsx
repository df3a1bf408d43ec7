import { getRouteApi } from "@tanstack/react-router";
import { review } from "@/api/clients";
import { Answer } from "@/shared/office/Answer";
import { CaseReading } from "@/shared/office/case/CaseReading";
import { CityActs } from "./CityActs";

const route = getRouteApi("/desk/city/cases/$caseId");
/** An act's process goes on by itself within seconds; the page follows it. */
const FOLLOWED = 5_000;

/** One case as the city reads it, with acceptance and holds beside it. */
export function CasePage() {
  const { caseId } = route.useParams();
  const overview = review.useQuery(
    "get",
    "/api/review/v1/cases/{case_id}/view",
    { params: { path: { case_id: caseId } } },
    { refetchInterval: FOLLOWED },
  );
  return (
    <Answer of={overview}>
      {(data) => (
        <CaseReading
          overview={data}
          acts={<CityActs overview={data} onDone={() => overview.refetch()} />}
        />
      )}
    </Answer>
  );
}
