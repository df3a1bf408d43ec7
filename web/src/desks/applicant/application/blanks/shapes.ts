/* What the form says of its blanks, and what is said about them on the page. */
import { createContext, useContext } from "react";
import type { components } from "@/api/generated/intake";
import type { Problem } from "@/api/problem";
import { valueAt, type Draft } from "../draft/pointers";

export type CampaignForm = components["schemas"]["CampaignForm"];
export type Field = components["schemas"]["ShownField"];
export type Part = components["schemas"]["ShownPart"];
export type Finding = components["schemas"]["Finding"];
export type ZiCount = components["schemas"]["ZiCount"];
export type Point = components["schemas"]["ShownPoint"];
type Condition = components["schemas"]["Condition"];

/** Everything that a blank needs beside its own words. */
export interface Filling {
  form: CampaignForm;
  draft: Draft;
  put: (path: string, value: unknown) => void;
  findings: readonly Finding[];
  /** Whether a check was answered: before that, no finding does not mean that nothing is wrong. */
  checked: boolean;
  /** Why the newest check did not come; null while it came or is awaited. */
  checkFailed: Problem | null;
  checkAgain: () => void;
  counts: readonly ZiCount[];
  /** Whether the check and the counts are of what is on the page now. */
  fresh: boolean;
  /** Whether what is missing is marked at its blank already. */
  strict: boolean;
  /** Why nothing may be typed; null while a draft is open. */
  locked: string | null;
  /** Blanks returned for correction; null outside a correction. */
  points: readonly Point[] | null;
}

const Filled = createContext<Filling | null>(null);
export const FillingProvider = Filled;

export function useFilling(): Filling {
  const filling = useContext(Filled);
  if (!filling) throw new Error("no form is open");
  return filling;
}

/** The element of a blank, which a finding jumps to. */
export function idOf(path: string): string {
  return `blank${path.replaceAll("/", "-")}`;
}

/** A point covers its own path and everything under it. */
export function covers(point: string, path: string): boolean {
  return path === point || path.startsWith(`${point.replace(/\/$/, "")}/`);
}

export function holds(condition: Condition, draft: Draft): boolean {
  const value = valueAt(draft, condition.path);
  if (condition.contains) return Array.isArray(value) ? value.includes(condition.contains) : value === condition.contains;
  return isFilled(value) === condition.filled;
}

export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === "object") return Object.values(value).some(isFilled);
  return true;
}

/** The blanks of a part, without those that stand inside another's: the text beside its “other”. */
export function ownFields(fields: readonly Field[]): Field[] {
  const inside = new Set(fields.flatMap((field) => (field.other ? [field.other] : [])));
  return fields.filter((field) => !inside.has(field.path));
}

/** Every blank below some fields, groups opened. */
export function allFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [field, ...allFields(field.fields ?? [])]);
}

/** A kind of evidence may be named by itself; its place is among the attachments. */
export function placeOf(path: string): string {
  return path.startsWith("/") ? path : `/attachments/${path}`;
}

/** Whether a blank may be typed into: always in a draft, and in a correction where it was returned. */
export function isOpen(filling: Filling, path: string): boolean {
  if (filling.locked !== null) return false;
  if (filling.points === null) return true;
  return filling.points.some((point) => point.kind === "field" && covers(point.path, path));
}
