import { expect, it } from "vitest";
import { placeOf, type WaitingItem } from "./links";
import { kindsOf, merged, type WaitingPage } from "./merge";

function item(id: string, changes: Partial<WaitingItem> = {}): WaitingItem {
  return {
    kind: "review_case", label: "", label_en: "", what: "", what_en: "", why: "", why_en: "",
    about: { kind: "case", id }, who: "unit_officer", campaign_id: null, campaign_title: null,
    rehearsal: true, submission_id: null, number: null, factory_name: null, unit: null,
    since: "2023-09-06T00:00:00Z", until: null, slack_working_days: null, ...changes,
  };
}

const page = (items: WaitingItem[], kinds: WaitingPage["kinds"] = []): WaitingPage => ({
  items, kinds, total: items.length, next: null,
});

it("puts the earliest date first over all rooms, and what has none last", () => {
  const one = page([item("a"), item("b", { until: "2023-09-22T16:00:00Z" })]);
  const two = page([item("c", { until: "2023-09-15T16:00:00Z" }), item("d", { since: "2023-09-05T00:00:00Z" })]);
  expect(merged([[one], [two]]).map((each) => each.about.id)).toEqual(["c", "b", "d", "a"]);
});

it("holds back what an item of a room's next page may come before", () => {
  const early = item("a", { until: "2023-09-10T16:00:00Z" });
  const late = item("b", { until: "2023-09-22T16:00:00Z" });
  const going = { ...page([early]), next: "more" };
  expect(merged([[going], [page([late])]]).map((each) => each.about.id)).toEqual(["a"]);
  const rest = page([item("c", { until: "2023-09-15T16:00:00Z" })]);
  expect(merged([[going, rest], [page([late])]]).map((each) => each.about.id)).toEqual(["a", "c", "b"]);
});

it("adds up a kind that several rooms have", () => {
  const count = (kind: "clear_hold" | "review_case", total: number) => ({ kind, label: "", label_en: "", total });
  const kinds = kindsOf([page([], [count("clear_hold", 1), count("review_case", 3)]), page([], [count("clear_hold", 4)])]);
  expect(kinds.map(({ kind, total }) => [kind, total])).toEqual([["clear_hold", 5], ["review_case", 3]]);
});

it("leads a unit and the city to their own page of one case", () => {
  expect(placeOf(item("a"))?.to).toBe("/unit/cases/$caseId");
  expect(placeOf(item("a", { who: "city_officer" }))?.to).toBe("/city/cases/$caseId");
  expect(placeOf(item("a", { about: { kind: "hold", id: "h" } }))).toBe(null);
});
