import { expect, test } from "vitest";
import { passedOver } from "./rules";

const ranked = ["a", "b", "c", "d"].map((submission_id, index) => ({
  submission_id,
  rank: index + 1,
  state: submission_id === "b" ? "ended" : "accepted",
}));
const names = (chosen: string[]) => passedOver(ranked, new Set(chosen)).map((item) => item.submission_id);

test("whoever is ranked before a chosen one and not chosen is passed over", () => {
  expect(names(["c"])).toEqual(["a"]);
  expect(names(["d"])).toEqual(["a", "c"]);
  expect(names(["a"])).toEqual([]);
  expect(names([])).toEqual([]);
});
