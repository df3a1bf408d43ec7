/* One file on its way into the store: its line on the page, its type, and what the check found. */
import type { Problem } from "@/api/problem";

/** What a room says of a file that it looked at. */
export interface Found {
  file_id: string;
  state: string;
  why_zh: string | null;
  why_en: string | null;
}

/** A file on its way. `id`: the server's, once it was taken. */
export interface Sending<Kind extends string = string> {
  key: string;
  kind: Kind;
  file: File;
  step: "sending" | "checking" | "taken" | "refused" | "broken";
  percent: number;
  id: string | null;
  /** Why it was not taken, in the server's words. */
  why: [string, string] | null;
  problem: Problem | null;
}

/** What changes of a file on its way. */
export type Change = Partial<Omit<Sending, "kind">>;

/** Endings of what shows a paper or a page as it is. */
export const SCANS = ".pdf,.jpg,.jpeg,.png";

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
export function outcomeOf(found: Found): Change {
  if (found.state === "taken") return { step: "taken", id: found.file_id };
  const why: [string, string] = [found.why_zh ?? "", found.why_en ?? ""];
  return { step: found.state === "refused" ? "refused" : "broken", why };
}

/** The ids of the files that were taken. */
export function takenIds(files: Pick<Sending, "id">[]): string[] {
  return files.flatMap((each) => (each.id === null ? [] : [each.id]));
}

/** Whether a file is still on its way, so that what names it is not sent yet. */
export function underWay(files: Pick<Sending, "step">[]): boolean {
  return files.some((each) => each.step === "sending" || each.step === "checking");
}
