/* What an objection still lacks, before it is sent. The server judges; this only tells it early. */
import type { Sending } from "@/shared/sent/file";

export interface Typed {
  items: string[];
  kind: "organisation" | "person";
  name: string;
  contact: string;
  reason: string;
}

export const NOTHING_TYPED: Typed = { items: [], kind: "person", name: "", contact: "", reason: "" };

export type Lack = "items" | "name" | "contact" | "reason" | "statement" | "proof";

/** What is missing, in the order of the form. */
export function lacks(typed: Typed, files: Pick<Sending, "kind" | "step">[]): Lack[] {
  const taken = files.filter((each) => each.step === "taken").map((each) => each.kind);
  const missing: [Lack, boolean][] = [
    ["items", typed.items.length === 0],
    ["name", typed.name.trim() === ""],
    ["contact", typed.contact.trim() === ""],
    ["reason", typed.reason.trim() === ""],
    ["statement", !taken.includes("statement")],
    ["proof", !taken.includes("proof")],
  ];
  return missing.filter(([, is]) => is).map(([what]) => what);
}
