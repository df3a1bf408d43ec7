import { getRouteApi } from "@tanstack/react-router";
import { Answer } from "@/shared/office/Answer";
import { CaseReading } from "@/shared/office/case/CaseReading";
import { useCaseOverview } from "@/shared/office/case/overview";
import { Acts } from "./Acts";
import { ScanLooks } from "./ScanLooks";

const route = getRouteApi("/desk/unit/cases/$caseId");

/** One case: read it side by side with its evidence, and rule. */
export function CasePage() {
  const { caseId } = route.useParams();
  const overview = useCaseOverview(caseId, { followed: true });
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
