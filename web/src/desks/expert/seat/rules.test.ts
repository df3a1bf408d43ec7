import { expect, test } from "vitest";
import type { components } from "@/api/generated/review";
import { fieldsAt, missing, totalOf } from "./rules";

type Field = components["schemas"]["LabelledField"];

test("points are summed without losing a fraction", () => {
  expect(totalOf({ 1: "0.1", 2: "0.2" })).toBe("0.3");
  expect(totalOf({ 1: "10", 2: "9.75", 3: "0.25" })).toBe("20");
  expect(totalOf({ 1: "7.05" })).toBe("7.05");
  expect(totalOf({ 1: "8", 2: "acht", 3: "" })).toBe("8");
});

test("an item without a number is missing", () => {
  const rubric = [{ number: 1 }, { number: 2 }, { number: 3 }];
  expect(missing(rubric, { 1: "5", 2: "", 3: "x" })).toBe(2);
  expect(missing(rubric, { 1: "5", 2: "0", 3: "1.5" })).toBe(0);
});

test("an item finds its blanks in the material, a group's own too", () => {
  const blank = (path: string, fields: Field[] = []) => ({ path, fields }) as Field;
  const parts = [
    { fields: [blank("/a"), blank("/scenes", [blank("/scenes/rd"), blank("/scenes/logistics")])] },
    { fields: [blank("/b")] },
  ];
  const found = fieldsAt(parts, ["/b", "/scenes/rd", "/gone"]);
  expect(found.map((field) => field.path)).toEqual(["/b", "/scenes/rd"]);
  expect(fieldsAt(parts, [])).toEqual([]);
});
