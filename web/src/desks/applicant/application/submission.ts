/* The application that a page is about, and its campaign's form. */
import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { intake, intakeApi } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { queries } from "@/api/queries";
import { useKeeper, useKeeping } from "./draft/DraftProvider";

export type Submission = components["schemas"]["SubmissionDetail"];
export type DraftCheck = components["schemas"]["DraftCheck"];
const SUBMISSION = "/api/intake/v1/submissions/{submission_id}";

/** The id in the address of every page of an application. */
export function useSubmissionId(): string {
  const { submissionId } = useParams({ strict: false });
  if (!submissionId) throw new Error("this page is of no application");
  return submissionId;
}

export function useSubmission() {
  const id = useSubmissionId();
  return intake.useQuery("get", SUBMISSION, { params: { path: { submission_id: id } } });
}

/** The form's version never changes while it is open. */
export function useForm(campaignId: string) {
  return intake.useQuery(
    "get",
    "/api/intake/v1/campaigns/{campaign_id}/form",
    { params: { path: { campaign_id: campaignId } } },
    { staleTime: Infinity },
  );
}

/** The check of the draft as it was last saved. The one before is shown until it comes. */
export function useCheck(): UseQueryResult<DraftCheck> {
  const id = useSubmissionId();
  const keeper = useKeeper();
  const { draftVersion } = useKeeping();
  return useQuery({
    queryKey: ["check", id, draftVersion],
    queryFn: async () => {
      const { data, error } = await intakeApi.GET(`${SUBMISSION}/check`, {
        params: { path: { submission_id: id } },
      });
      if (!data) throw error;
      // Somebody else saved a newer draft. It is taken up here, unless something waits to be saved:
      // then that save meets it.
      const { draftVersion: known, unsaved } = keeper.now();
      if (data.draft_version > known && !unsaved) await keeper.renew();
      return data;
    },
    placeholderData: keepPreviousData,
  });
}

/** The newest return for correction; refused as not found where there was none. */
export function useCorrection(enabled: boolean) {
  const id = useSubmissionId();
  return intake.useQuery(
    "get",
    `${SUBMISSION}/correction`,
    { params: { path: { submission_id: id } } },
    { enabled },
  );
}

/** Ask anew for everything that the server says of an application, after an act. */
export async function renewAll(submissionId: string): Promise<void> {
  await queries.invalidateQueries({
    predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(submissionId),
  });
  await queries.invalidateQueries({ queryKey: ["get", "/api/intake/v1/submissions"] });
}
