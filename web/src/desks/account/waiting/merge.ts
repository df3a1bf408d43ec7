/* What waits in every room as one list. Pure. */
import type { components } from "@/api/generated/review";
import type { WaitingItem } from "./links";

export type WaitingPage = components["schemas"]["WaitingPage"];
export type WaitingCount = components["schemas"]["WaitingCount"];

const NEVER = "9999";

/** Most urgent first: by the date, then by how long it waits; without a date last.
 * pages: by room. What comes after the end of a room's last page is held back while that room has
 * more: an item of its next page may come before it. */
export function merged(pages: readonly (readonly WaitingPage[])[]): WaitingItem[] {
  const ends = pages.flatMap((each) => endOf(each) ?? []);
  return pages
    .flatMap((each) => each.flatMap((page) => page.items))
    .filter((item) => ends.every((end) => byUrgency(item, end) <= 0))
    .sort(byUrgency);
}

/** The last item that a room told, where it has more. */
function endOf(pages: readonly WaitingPage[]): WaitingItem | undefined {
  const last = pages.at(-1);
  return last?.next ? last.items.at(-1) : undefined;
}

function byUrgency(a: WaitingItem, b: WaitingItem): number {
  return (
    (a.until ?? NEVER).localeCompare(b.until ?? NEVER) ||
    a.since.localeCompare(b.since) ||
    a.kind.localeCompare(b.kind) ||
    a.about.id.localeCompare(b.about.id)
  );
}

/** How much of each kind waits over the rooms, the most first. A room's first page has its counts. */
export function kindsOf(firstPages: readonly WaitingPage[]): WaitingCount[] {
  const found = new Map<string, WaitingCount>();
  for (const kind of firstPages.flatMap((page) => page.kinds)) {
    const before = found.get(kind.kind);
    found.set(kind.kind, before ? { ...before, total: before.total + kind.total } : kind);
  }
  return [...found.values()].sort((a, b) => b.total - a.total || a.kind.localeCompare(b.kind));
}
