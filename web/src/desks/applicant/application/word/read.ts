/* Has the server read a filled form. */
import { answered } from "@/api/clients";
import type { components } from "@/api/generated/intake";

export type WordRead = components["schemas"]["WordRead"];
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What a file says of the draft at a version; saved unless `dry`. Throws a Problem. */
export async function readWord(submissionId: string, file: File, version: number, dry: boolean): Promise<WordRead> {
  // The generated client writes JSON; this body is the file itself.
  const address = new URL(`/api/intake/v1/submissions/${submissionId}/reading`, location.origin);
  if (dry) address.searchParams.set("dry_run", "true");
  const request = new Request(address, {
    method: "POST",
    headers: { "Content-Type": WORD, "If-Match": `"${version}"` },
    body: await file.arrayBuffer(),
  });
  return (await (await answered(request)).json()) as WordRead;
}
