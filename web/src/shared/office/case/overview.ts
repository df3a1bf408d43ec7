import { review } from "@/api/clients";

/** An act's process goes on by itself within seconds; the page follows it. */
const FOLLOWED = 5_000;

/** Everything about one case. followed: whether the page shows what becomes of it meanwhile. */
export function useCaseOverview(caseId: string, { followed }: { followed: boolean }) {
  return review.useQuery(
    "get",
    "/api/review/v1/cases/{case_id}/view",
    { params: { path: { case_id: caseId } } },
    { refetchInterval: followed && FOLLOWED },
  );
}
