/* The files of an application. */
import { useEffect, useRef } from "react";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { queries } from "@/api/queries";
import { useSubmissionId } from "../submission";

export type EvidenceFile = components["schemas"]["UploadView"];
export type EvidenceKind = components["schemas"]["EvidenceKind"];

/** A check takes seconds; so does the news of it. */
const WHILE_CHECKED = 2_000;
/** A scanner that is away may take long. */
const WHILE_WAITING = 10_000;

export function useEvidence() {
  const id = useSubmissionId();
  const evidence = intake.useQuery(
    "get",
    "/api/intake/v1/submissions/{submission_id}/evidence",
    { params: { path: { submission_id: id } } },
    {
      refetchInterval: ({ state }) => {
        const states = new Set(state.data?.items.map((file) => file.state));
        if (states.has("checking")) return WHILE_CHECKED;
        return states.has("waiting") ? WHILE_WAITING : false;
      },
    },
  );
  useCheckAnew(id, evidence.data?.items.map((file) => `${file.id} ${file.state}`).join());
  return evidence;
}

/** The check counts what is kept and read: it is asked for anew when that changes. */
function useCheckAnew(id: string, said: string | undefined): void {
  const before = useRef(said);
  useEffect(() => {
    if (before.current !== undefined && before.current !== said)
      void queries.invalidateQueries({ queryKey: ["check", id] });
    before.current = said;
  }, [said, id]);
}

/** A sealed scan is read by itself some seconds after it came; a busy reader may take longer. */
const WHILE_READ = 3_000;
const AT_MOST = 60;

/** Each sealed scan with what was read from it. The check says more once one is read. */
export function useScans() {
  const id = useSubmissionId();
  const scans = intake.useQuery(
    "get",
    "/api/intake/v1/submissions/{submission_id}/scans",
    { params: { path: { submission_id: id } } },
    {
      refetchInterval: ({ state }) => {
        const unread = state.data?.items.some((scan) => scan.read_at === null) ?? false;
        return unread && state.dataUpdateCount < AT_MOST ? WHILE_READ : false;
      },
    },
  );
  useCheckAnew(id, scans.data?.items.map((scan) => scan.read_at).join());
  return scans;
}

/** The list, and with it the check and the readings, say something new. */
export async function renewEvidence(submissionId: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({
      queryKey: ["get", "/api/intake/v1/submissions/{submission_id}/evidence"],
    }),
    queries.invalidateQueries({ queryKey: ["get", "/api/intake/v1/submissions/{submission_id}/scans"] }),
    queries.invalidateQueries({
      queryKey: ["get", "/api/intake/v1/submissions/{submission_id}/late-files"],
    }),
    queries.invalidateQueries({ queryKey: ["check", submissionId] }),
  ]);
}
