import { expect, test } from "vitest";
import { passedOver, placesOf } from "./rules";

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

test("scores stand on one scale of whole tens", () => {
  const scored = (mean: string, ...totals: string[]) => ({
    submission_id: mean,
    factory_name: "示例",
    mean,
    totals,
  });
  const { ticks, spreads } = placesOf([scored("82.50", "75.00", "90.00"), scored("70.00", "70.00")]);
  expect(ticks.map((each) => each.value)).toEqual([70, 80, 90]);
  expect(spreads.map(({ low, mean, high }) => [low, mean, high])).toEqual([
    [0.25, 0.625, 1],
    [0, 0, 0],
  ]);
  expect(placesOf([scored("70.00", "70.00")]).ticks.map((each) => each.place)).toEqual([0, 1]);
});
