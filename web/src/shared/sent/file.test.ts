import { expect, test } from "vitest";
import { outcomeOf, takenIds, typeOf, underWay } from "./file";

const found = {
  file_id: "1",
  kind: "proof",
  content_type: "application/pdf",
  size: 1,
  sha256: null,
  outcome: null,
  why_zh: null,
  why_en: null,
} as const;

test("a file's ending says its type where the browser knows none", () => {
  expect(typeOf({ name: "异议书.PDF", type: "" })).toBe("application/pdf");
  expect(typeOf({ name: "a.zip", type: "application/zip" })).toBe("application/zip");
  expect(typeOf({ name: "a", type: "" })).toBe("application/octet-stream");
});

test("a file that was taken has its id, another its reason", () => {
  expect(outcomeOf({ ...found, state: "taken" })).toEqual({ step: "taken", id: "1" });
  expect(outcomeOf({ ...found, state: "refused", why_zh: "不", why_en: "no" })).toEqual({
    step: "refused",
    why: ["不", "no"],
  });
  expect(outcomeOf({ ...found, state: "waiting" }).step).toBe("broken");
});

test("a file on its way is waited for, and only taken ones are named", () => {
  expect(underWay([{ step: "taken" }, { step: "checking" }])).toBe(true);
  expect(underWay([{ step: "taken" }, { step: "refused" }])).toBe(false);
  expect(takenIds([{ id: "1" }, { id: null }])).toEqual(["1"]);
});
