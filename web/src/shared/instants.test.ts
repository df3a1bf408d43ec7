import { describe, expect, test } from "vitest";
import { closingText, dayText, instantText, left } from "./instants";

describe("instants as people read them", () => {
  test("are in Beijing time, whatever offset they come with", () => {
    expect(instantText("2023-09-08T02:00:00Z", "zh")).toBe("2023年9月8日 10:00");
    expect(instantText("2023-09-08T10:00:00+08:00", "en")).toBe("2023-09-08 10:00");
    expect(dayText("2023-09-22T16:00:00Z", "zh")).toBe("2023年9月23日");
  });
  test("end at 24:00 of the day before midnight, and only then", () => {
    expect(closingText("2023-09-22T16:00:00Z", "zh")).toBe("2023年9月22日 24:00");
    expect(closingText("2023-09-22T15:59:00Z", "zh")).toBe("2023年9月22日 23:59");
    expect(closingText("2024-02-29T16:00:00Z", "en")).toBe("2024-02-29 24:00");
  });
  test("leave nothing once they have come", () => {
    expect(left(0)).toBeNull();
    expect(left(-1)).toBeNull();
    expect(left(90_061_000)).toEqual({ days: 1, hours: 1, minutes: 1, seconds: 1 });
  });
});
