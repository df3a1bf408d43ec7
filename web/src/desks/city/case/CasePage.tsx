import { getRouteApi } from "@tanstack/react-router";
import { Answer } from "@/shared/office/Answer";
import { CaseReading } from "@/shared/office/case/CaseReading";
import { useCaseOverview } from "@/shared/office/case/overview";
import { CityActs } from "./CityActs";

const route = getRouteApi("/desk/city/cases/$caseId");

/** One case as the city reads it, with acceptance and holds beside it. */
export function CasePage() {
  const { caseId } = route.useParams();
  const overview = useCaseOverview(caseId, { followed: true });
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
