/* The steps of the form: its parts in order, then the files. */
import type { Text } from "@/texts";
import type { Finding } from "./blanks/shapes";

export interface Step {
  key: string;
  title: Text;
}

/** The step of the files; findings name it `/attachments/…`. */
export const EVIDENCE = "attachments";

/** The step on which a finding is mended. */
export function stepOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** How many findings stop the hand-in, by step. */
export function lacksOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const lacks = new Map<string, number>();
  for (const found of findings) {
    if (found.severity !== "blocks") continue;
    const step = stepOf(found.path);
    lacks.set(step, (lacks.get(step) ?? 0) + 1);
  }
  return lacks;
}
