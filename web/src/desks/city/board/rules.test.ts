import { describe, expect, test } from "vitest";
import { shade, totals, type Row } from "./rules";

const row = (cases: Row["cases"], delivered: string | null = null) =>
  ({ cases, delivered_at: delivered }) as Row;

describe("the board's sums", () => {
  const rows = [row({ in_review: 2, ended: 1 }), row({ in_review: 5 }, "2023-09-20T01:00:00Z"), row({})];
  test("are of a unit, of a stage and of all", () => {
    const sums = totals(rows);
    expect(rows.map(sums.ofUnit)).toEqual([3, 5, 0]);
    expect([sums.ofState("in_review"), sums.ofState("selected")]).toEqual([7, 0]);
    expect([sums.all, sums.most, sums.delivered]).toEqual([8, 5, 1]);
  });
  test("are nothing where there is no unit", () => {
    expect(totals([]).most).toBe(0);
  });
  test("stand darker where there is more", () => {
    expect([shade(0, 9), shade(1, 9), shade(4, 9), shade(9, 9), shade(3, 0)]).toEqual([0, 1, 2, 3, 0]);
  });
});
