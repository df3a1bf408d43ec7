/* One file of an objection, from the browser into the store, and what the check found. */
import { registryApi } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { asProblem, type Problem } from "@/api/problem";
import { send } from "@/shared/store";

export type FileKind = components["schemas"]["ObjectionFileKind"];
type Found = components["schemas"]["ObjectionFileView"];

/** A file on its way. `id`: the server's, once it was taken. */
export interface Sending {
  key: number;
  kind: FileKind;
  file: File;
  step: "sending" | "checking" | "taken" | "refused" | "broken";
  percent: number;
  id: string | null;
  /** Why it was not taken, in the server's words. */
  why: [string, string] | null;
  problem: Problem | null;
}

const TYPES: Record<string, string> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** The type that a file's ending says, where the browser knows none. */
export function typeOf(file: Pick<File, "name" | "type">): string {
  const ending = file.name.slice(file.name.lastIndexOf(".") + 1).toLowerCase();
  return TYPES[ending] ?? (file.type || "application/octet-stream");
}

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

/** What a check means for the line of a file. */
export function outcomeOf(found: Found): Partial<Sending> {
  if (found.state === "taken") return { step: "taken", id: found.file_id };
  const why: [string, string] = [found.why_zh ?? "", found.why_en ?? ""];
  return { step: found.state === "refused" ? "refused" : "broken", why };
}
