import { expect, test } from "vitest";
import { placed } from "./rules";

test("two of the same message are told apart, and one keeps its name when another goes", () => {
  const a = { hearer: "review", sha256: "a" };
  const b = { hearer: "notify", sha256: "a" };
  const places = (...items: (typeof a)[]) => placed(items).map((each) => each.place);
  expect(places(a, b, a)).toEqual(["review a 0", "notify a 0", "review a 1"]);
  expect(places(b, a)).toEqual(["notify a 0", "review a 0"]);
});
