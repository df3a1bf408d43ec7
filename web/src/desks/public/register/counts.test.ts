import { expect, it } from "vitest";
import { tableOf } from "./counts";

const unit = (code: string, type: "line" | "factory", count: number) => ({
  unit: code,
  unit_name: `示例${code}区`,
  factory_type: type,
  factory_type_label: type,
  count,
});

it("puts the fullest unit first and adds up each row", () => {
  const table = tableOf({
    total: 4,
    units: [unit("A", "line", 1), unit("B", "line", 2), unit("B", "factory", 1)],
    years: [
      { year: 2023, count: 3 },
      { year: 2024, count: 1 },
    ],
    industries: [{ industry: "steel", label: "钢铁", label_en: "Steel", count: 4 }],
  }, (type) => `示例${type}`, ([, en]) => en);
  expect(table.rows.map((row) => [row.unit, row.total])).toEqual([["B", 3], ["A", 1]]);
  expect(table.types).toEqual([["factory", "示例factory"], ["line", "示例line"]]);
  expect(table.years).toEqual([[2024, 1], [2023, 3]]);
  expect(table.industries).toEqual([["steel", "Steel"]]);
  expect([table.total, table.most]).toEqual([4, 2]);
});

it("says nothing of an empty register", () => {
  const nothing = { total: 0, units: [], years: [], industries: [] };
  expect(tableOf(nothing, String, ([zh]) => zh)).toEqual({ total: 0, types: [], rows: [], years: [], industries: [], most: 0 });
});
