import { expect, test } from "vitest";
import { lacks, NOTHING_TYPED } from "./rules";

const typed = { ...NOTHING_TYPED, items: ["1"], name: "示例甲", contact: "022-1", reason: "示例" };

test("what is missing is named in the order of the form", () => {
  expect(lacks(NOTHING_TYPED, [])).toEqual([
    "items",
    "name",
    "contact",
    "reason",
    "statement",
    "proof",
  ]);
  expect(lacks({ ...typed, name: " " }, [{ kind: "proof", step: "taken" }])).toEqual([
    "name",
    "statement",
  ]);
});

test("only files that were taken count", () => {
  const files = [
    { kind: "statement", step: "taken" },
    { kind: "proof", step: "checking" },
  ] as const;
  expect(lacks(typed, [...files])).toEqual(["proof"]);
});
