import { expect, test } from "vitest";
import { needsNote, sent } from "./answers";

const point = (code: string, answer: "yes" | "no" | null, note = "") => ({
  code,
  zh: code,
  en: code,
  text: "",
  source: "",
  answer,
  note,
});

test("all but yes need a note", () => {
  expect(needsNote({ answer: "yes" })).toBe(false);
  expect(needsNote({ answer: null })).toBe(false);
  expect(needsNote({ answer: "no" })).toBe(true);
  expect(needsNote({ answer: "not_applicable" })).toBe(true);
});

test("what was touched lies over what was read, and the whole is sent", () => {
  const items = [point("a", "yes"), point("b", "no", "x"), point("c", null)];
  expect(sent(items, { b: { answer: "yes" }, c: { note: "later" } })).toEqual({
    a: { answer: "yes", note: "" },
    b: { answer: "yes", note: "x" },
    c: { answer: null, note: "later" },
  });
});
