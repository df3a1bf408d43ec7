import { describe, expect, test } from "vitest";
import { textOf, Unreadable } from "./files";
import { changesOf, inYear, typedOf, type Setting } from "./settings";

function setting(pointer: string, kind: Setting["kind"], value: string | null): Setting {
  return { pointer, kind, value, group: "", group_en: "", label: "", label_en: "", choices: [] };
}

const SETTINGS = [
  setting("/title", "text", "2023年征集"),
  setting("/dates/opens_at", "instant", "2023-09-05T16:00:00Z"),
  setting("/ruling_needs_head", "flag", "true"),
  setting("/max_per_applicant", "number", null),
];

describe("settings of a call", () => {
  test("that nobody touched change nothing, whatever offset an instant came with", () => {
    expect(changesOf(SETTINGS, typedOf(SETTINGS))).toEqual({});
  });
  test("are sent where they differ, in Beijing time", () => {
    const typed = {
      ...inYear(typedOf(SETTINGS), "2023", "2027"),
      "/ruling_needs_head": false,
      "/max_per_applicant": "3",
    };
    expect(changesOf(SETTINGS, typed)).toEqual({
      "/title": "2027年征集",
      "/dates/opens_at": "2027-09-06T00:00:00+08:00",
      "/ruling_needs_head": "false",
      "/max_per_applicant": "3",
    });
  });
});

describe("files as Chinese systems save them", () => {
  test("are read in UTF-8, and a table in GB18030 too", () => {
    const gb = Uint8Array.from([0xbb, 0xee, 0xb6, 0xaf]);
    expect(textOf("units.csv", gb)).toBe("活动");
    expect(() => textOf("campaign.yaml", gb)).toThrow(Unreadable);
    expect(textOf("a.txt", new TextEncoder().encode("甲\r\n乙"))).toBe("甲\n乙");
  });
});
