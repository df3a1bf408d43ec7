/* One file of an objection, from the browser into the store, and what the check found. */
import { registryApi } from "@/api/clients";
import { asProblem } from "@/api/problem";
import { send } from "@/shared/store";
import { outcomeOf, type Sending, typeOf } from "./file";

/** Sends a file and has it looked at; tells each step. */
export async function sendFile(
  noticeId: string,
  proof: string,
  wanted: Sending,
  tell: (change: Partial<Sending>) => void,
): Promise<void> {
  const started = await registryApi.POST("/api/registry/v1/notices/{notice_id}/objection-files", {
    params: { path: { notice_id: noticeId } },
    body: {
      address_proof: proof,
      kind: wanted.kind,
      filename: wanted.file.name,
      content_type: typeOf(wanted.file),
      size: wanted.file.size,
    },
  });
  if (!started.data) {
    tell({ step: "refused", problem: asProblem(started.error) });
    return;
  }
  const fileId = started.data.file.file_id;
  await send(
    started.data.upload,
    wanted.file,
    (percent) => tell({ percent }),
    new AbortController().signal,
  );
  tell({ step: "checking" });
  const looked = await registryApi.POST("/api/registry/v1/objection-files/{file_id}/uploaded", {
    params: { path: { file_id: fileId } },
    body: { address_proof: proof },
  });
  if (!looked.data) {
    tell({ step: "broken", problem: asProblem(looked.error) });
    return;
  }
  tell(outcomeOf(looked.data));
}
