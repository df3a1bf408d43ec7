/* One file on its way: hashed, given a place, sent to the store, confirmed. */
import { intakeApi } from "@/api/clients";
import { isProblem, UNREACHABLE, type Problem } from "@/api/problem";
import { sha256Of } from "./hash";
import type { EvidenceKind } from "./queries";
import { typeOf } from "@/shared/sent/file";
import { NotSent, send } from "@/shared/store";

export type Stage = "hashing" | "waiting" | "sending" | "confirming" | "done" | "broken" | "refused";

export interface Upload {
  key: string;
  kind: EvidenceKind;
  file: File;
  stage: Stage;
  percent: number;
  /** Its place, once there is one: sending goes on there after a break. */
  evidenceId: string | null;
  problem: Problem | null;
}

type Tell = (change: Partial<Upload>) => void;
const EVIDENCE = "/api/intake/v1/submissions/{submission_id}/evidence";

/** Take a file all the way. It tells each stage; a break leaves it where sending can go on. */
export async function carry(
  submissionId: string,
  upload: Upload,
  tell: Tell,
  stop: AbortSignal,
): Promise<void> {
  try {
    const form = await place(submissionId, upload, tell, stop);
    tell({ stage: "sending", percent: 0, evidenceId: form.evidenceId });
    await send(form.upload, upload.file, (percent) => tell({ percent }), stop);
    tell({ stage: "confirming", percent: 100 });
    await confirm(submissionId, form.evidenceId);
    tell({ stage: "done" });
  } catch (thrown) {
    if (thrown instanceof NotSent) tell({ stage: "broken" });
    // No problem is told: the file itself cannot be read.
    else tell(isProblem(thrown) ? stoppedBy(thrown) : { stage: "refused", problem: null });
  }
}

/** A lost line or a busy server breaks a sending off, and it can go on; any other word is a refusal. */
function stoppedBy(problem: Problem): Pick<Upload, "stage" | "problem"> {
  if (problem.status === 0) return { stage: "broken", problem: null };
  return { stage: problem.status === 429 || problem.status >= 500 ? "broken" : "refused", problem };
}

/** A new place with its form, or a new form for the place that a broken sending had. */
async function place(submissionId: string, upload: Upload, tell: Tell, stop: AbortSignal) {
  if (upload.evidenceId !== null) {
    const path = { submission_id: submissionId, evidence_id: upload.evidenceId };
    const again = await asked(intakeApi.POST(`${EVIDENCE}/{evidence_id}/form`, { params: { path } }));
    return { evidenceId: again.evidence_id, upload: again.upload };
  }
  tell({ stage: "hashing" });
  const sha256 = await sha256Of(upload.file);
  // What was dropped while it was hashed needs no place.
  if (stop.aborted) throw new NotSent(false);
  const made = await asked(
    intakeApi.POST(EVIDENCE, {
      params: { path: { submission_id: submissionId } },
      body: {
        kind: upload.kind,
        filename: upload.file.name,
        content_type: typeOf(upload.file),
        size: upload.file.size,
        sha256,
      },
    }),
  );
  return { evidenceId: made.evidence_id, upload: made.upload };
}

async function confirm(submissionId: string, evidenceId: string): Promise<void> {
  const path = { submission_id: submissionId, evidence_id: evidenceId };
  await asked(intakeApi.POST(`${EVIDENCE}/{evidence_id}/uploaded`, { params: { path } }));
}

async function asked<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answer.catch((): never => {
    throw UNREACHABLE;
  });
  if (data === undefined) throw isProblem(error) ? error : { ...UNREACHABLE, status: response.status };
  return data;
}
