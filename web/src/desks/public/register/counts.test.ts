import { expect, it } from "vitest";
import { listed, tableOf } from "./counts";
import type { Entry } from "./EntryTable";

let made = 0;
const entry = (unit: string, type: Entry["factory_type"], year = 2023): Entry => {
  made += 1;
  return {
    registry_number: `TJ5G-${year}-000${made}`, unit, unit_name: `示例${unit}区`, year,
    factory_type: type, factory_type_label: type, factory_name: `示例ＡＢ工厂${made}`,
    organisation_name: "示例公司", announced_on: "2023-10-20", rehearsal: false,
    campaign_id: "c", announcement_id: "a",
  } as unknown as Entry;
};
const entries = [
  entry("A", "line"), entry("B", "line"), entry("B", "line", 2024), entry("B", "factory"),
];

it("puts the fullest unit first and adds up each row", () => {
  const table = tableOf(entries, (type) => `示例${type}`);
  expect(table.rows.map((row) => [row.unit, row.total])).toEqual([["B", 3], ["A", 1]]);
  expect(table.types).toEqual([["factory", "示例factory"], ["line", "示例line"]]);
  expect(table.years).toEqual([[2024, 1], [2023, 3]]);
  expect([table.total, table.most]).toEqual([4, 2]);
});

it("says nothing of an empty register", () => {
  expect(tableOf([], String)).toEqual({ total: 0, types: [], rows: [], years: [], most: 0 });
});

it("lists what every filter leaves, and finds words however they are written", () => {
  const numbers = (found: Entry[]) => found.map((each) => each.registry_number);
  expect(listed(entries, {})).toHaveLength(4);
  expect(numbers(listed(entries, { unit: "B", type: "line", year: 2023 }))).toEqual([
    "TJ5G-2023-0002",
  ]);
  expect(numbers(listed(entries, { q: " tj5g-2024 " }))).toEqual(["TJ5G-2024-0003"]);
  expect(listed(entries, { q: "ab工厂" })).toHaveLength(4);
  expect(listed(entries, { q: "没有" })).toEqual([]);
});
