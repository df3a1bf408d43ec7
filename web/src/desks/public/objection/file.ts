/* One file of an objection: its line on the page, its type, and what the check found. */
import type { components } from "@/api/generated/registry";
import type { Problem } from "@/api/problem";

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

/** What a check means for the line of a file. */
export function outcomeOf(found: Found): Partial<Sending> {
  if (found.state === "taken") return { step: "taken", id: found.file_id };
  const why: [string, string] = [found.why_zh ?? "", found.why_en ?? ""];
  return { step: found.state === "refused" ? "refused" : "broken", why };
}
