/* Has the server read a filled form. */
import { intakeApi, signedFetch } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { UNREACHABLE } from "@/api/problem";

export type WordRead = components["schemas"]["WordRead"];
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What a file says of the draft as it is now; saved unless `dry`. Throws a Problem. */
export async function readWord(submissionId: string, file: File, dry: boolean): Promise<WordRead> {
  const { data, error } = await intakeApi.GET("/api/intake/v1/submissions/{submission_id}", {
    params: { path: { submission_id: submissionId } },
  });
  if (!data) throw error;
  // The generated client writes JSON; this body is the file itself.
  const address = new URL(`/api/intake/v1/submissions/${submissionId}/reading`, location.origin);
  if (dry) address.searchParams.set("dry_run", "true");
  const request = new Request(address, {
    method: "POST",
    headers: { "Content-Type": WORD, "If-Match": `"${data.version}"` },
    body: await file.arrayBuffer(),
  });
  const answer = await signedFetch(request).catch((): never => {
    throw UNREACHABLE;
  });
  const said: unknown = await answer.json();
  if (!answer.ok) throw said;
  return said as WordRead;
}
