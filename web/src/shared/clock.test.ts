import { expect, test, vi } from "vitest";

vi.stubGlobal("location", { origin: "https://portal.example" });
const { nowBy } = await import("./clock");

const NOW = "2026-03-01T00:00:00Z";
const AT = Date.parse(NOW);

test("a campaign's clock goes on with this machine's, from the newest reading", () => {
  const old = { now: "2026-02-01T00:00:00Z", rehearsal: false, at: 500 };
  expect(nowBy([old, { now: NOW, rehearsal: false, at: 1_000 }], 4_000)).toBe(AT + 3_000);
  expect(nowBy([{ now: NOW, rehearsal: false, at: 1_000 }], 900)).toBe(AT);
  expect(nowBy([], 900)).toBeNull();
});

test("a rehearsal's clock stands still", () => {
  expect(nowBy([{ now: NOW, rehearsal: true, at: 1_000 }], 31_000)).toBe(AT);
});
