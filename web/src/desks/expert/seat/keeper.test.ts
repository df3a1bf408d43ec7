import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { UNREACHABLE } from "@/api/problem";
import { keeperOf, SheetKeeper, type Sheet } from "./keeper";

const OPENED: Sheet = { items: { 1: "5" }, comment: "" };

/** A server that answers each save when the test says so. */
class OneSheet {
  at: Sheet = OPENED;
  coming: { sheet: Sheet; answer: () => void; refuse: (problem: unknown) => void }[] = [];

  save = (sheet: Sheet) =>
    new Promise<string>((resolve, reject) => {
      const answer = () => {
        this.at = sheet;
        resolve("2026-03-01T00:00:00Z");
      };
      this.coming.push({ sheet, answer, refuse: reject });
    });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("typing is saved after a pause, one save at a time and the newest last", async () => {
  const server = new OneSheet();
  const keeper = new SheetKeeper(server.save, OPENED);
  keeper.put({ comment: "a" });
  await vi.advanceTimersByTimeAsync(1_000);
  keeper.put({ comment: "ab" });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(server.coming).toHaveLength(1);
  server.coming[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(keeper.now().saving).toBe(true);
  server.coming[1]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(server.at).toEqual({ items: { 1: "5" }, comment: "ab" });
  expect(keeper.unsaved()).toBe(false);
  expect(keeper.now()).toMatchObject({ saving: false, savedAt: "2026-03-01T00:00:00Z", problem: null });
});

test("a save that failed is made again, and a refusal is told and waits for more typing", async () => {
  const server = new OneSheet();
  const keeper = new SheetKeeper(server.save, OPENED);
  keeper.put({ comment: "a" });
  const first = keeper.flush();
  server.coming[0]?.refuse(UNREACHABLE);
  await first;
  expect(keeper.unsaved()).toBe(true);
  await vi.advanceTimersByTimeAsync(1_000);
  const refusal = { ...UNREACHABLE, status: 409 };
  server.coming[1]?.refuse(refusal);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.coming).toHaveLength(2);
  expect(keeper.now().problem).toBe(refusal);
  keeper.put({ comment: "ab" });
  await vi.advanceTimersByTimeAsync(1_000);
  server.coming[2]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(keeper.now().problem).toBeNull();
});

test("the last typing is saved when the page is left at once, and found when it is opened again", async () => {
  const server = new OneSheet();
  const keeper = keeperOf("seat", server.save, OPENED);
  keeper.put({ items: { 1: "6" } });
  const left = keeper.flush();
  expect(keeperOf("seat", server.save, OPENED)).toBe(keeper);
  server.coming[0]?.answer();
  await left;
  expect(server.at.items).toEqual({ 1: "6" });
  expect(keeperOf("seat", server.save, server.at)).not.toBe(keeper);
});

test("nothing is saved any more once the score is handed in", async () => {
  const server = new OneSheet();
  const keeper = new SheetKeeper(server.save, OPENED);
  keeper.put({ comment: "a" });
  keeper.end();
  await vi.advanceTimersByTimeAsync(60_000);
  await keeper.flush();
  expect(server.coming).toEqual([]);
});
