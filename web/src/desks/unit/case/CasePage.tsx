import { getRouteApi } from "@tanstack/react-router";
import { review } from "@/api/clients";
import { Answer } from "@/shared/office/Answer";
import { CaseReading } from "@/shared/office/case/CaseReading";
import { Acts } from "./Acts";
import { ScanLooks } from "./ScanLooks";

const route = getRouteApi("/desk/unit/cases/$caseId");
/** A ruling's process goes on by itself within seconds; the page follows it. */
const FOLLOWED = 5_000;

/** One case: read it side by side with its evidence, and rule. */
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
          acts={<Acts overview={data} onDone={() => overview.refetch()} />}
          scans={data.scans && <ScanLooks overview={data} onDone={() => overview.refetch()} />}
        />
      )}
    </Answer>
  );
}
