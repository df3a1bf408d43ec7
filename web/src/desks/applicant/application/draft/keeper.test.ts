import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { UNREACHABLE } from "@/api/problem";
import { DraftKeeper, type Opened, type Server } from "./keeper";
import { patchOf, type Draft } from "./pointers";

const STALE = { ...UNREACHABLE, type: "https://quanlian.example/problems/stale-version", status: 412 };

/** A server of one draft: it merges patches, counts versions, and fails as it is told. */
class OneDraft implements Server {
  saves: Draft[] = [];
  failures: unknown[] = [];
  constructor(public at: Opened) {}

  async save(patch: Draft, version: number) {
    const failure = this.failures.shift();
    if (failure) throw failure;
    if (version !== this.at.version) throw STALE;
    this.saves.push(patch);
    this.at = { draft: merged(this.at.draft, patch), version: version + 1, draftVersion: version + 1 };
    return this.at;
  }

  async read() {
    return this.at;
  }
}

function merged(draft: Draft, patch: Draft): Draft {
  const made: Record<string, unknown> = { ...draft };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete made[key];
    else if (typeof value === "object" && !Array.isArray(value))
      made[key] = merged((made[key] ?? {}) as Draft, value as Draft);
    else made[key] = value;
  }
  return made;
}

const opened = (): Opened => ({ draft: { cover: { a: "1", b: "2" } }, version: 1, draftVersion: 1 });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("typing is saved after a pause, once", async () => {
  const server = new OneDraft(opened());
  const keeper = new DraftKeeper(server, opened());
  keeper.put("/cover/a", "10");
  keeper.put("/cover/a", "11");
  expect(keeper.now().unsaved).toBe(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.saves).toEqual([{ cover: { a: "11" } }]);
  expect(keeper.now()).toMatchObject({ saving: "saved", unsaved: false, draftVersion: 2 });
});

test("an emptied blank is taken away", async () => {
  const server = new OneDraft(opened());
  const keeper = new DraftKeeper(server, opened());
  keeper.put("/cover/a", "");
  await keeper.flush();
  expect(server.at.draft).toEqual({ cover: { b: "2" } });
});

test("a lost network is tried again, and the typing stays", async () => {
  const server = new OneDraft(opened());
  server.failures = [UNREACHABLE, UNREACHABLE];
  const keeper = new DraftKeeper(server, opened());
  keeper.put("/cover/a", "10");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(keeper.now()).toMatchObject({ saving: "offline", unsaved: true });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(keeper.now().saving).toBe("saved");
  expect(server.at.draft).toMatchObject({ cover: { a: "10" } });
});

test("other blanks of somebody else are taken up without a question", async () => {
  const server = new OneDraft(opened());
  const keeper = new DraftKeeper(server, opened());
  await server.save(patchOf(new Map([["/cover/b", "theirs"]])), 1);
  keeper.put("/cover/a", "mine");
  await vi.advanceTimersByTimeAsync(3_000);
  expect(server.at.draft).toEqual({ cover: { a: "mine", b: "theirs" } });
});

test("one blank that both changed is asked about, and either answer is kept", async () => {
  for (const [theirs, result] of [
    [new Set(["/cover/a"]), "theirs"],
    [new Set<string>(), "mine"],
  ] as const) {
    const server = new OneDraft(opened());
    const keeper = new DraftKeeper(server, opened());
    await server.save(patchOf(new Map([["/cover/a", "theirs"]])), 1);
    keeper.put("/cover/a", "mine");
    await keeper.flush();
    expect(keeper.now().conflicts).toEqual([{ path: "/cover/a", mine: "mine", theirs: "theirs" }]);
    expect(keeper.now().unsaved).toBe(true);
    keeper.settle(theirs);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.at.draft).toMatchObject({ cover: { a: result } });
    expect(keeper.now()).toMatchObject({ saving: "saved", unsaved: false });
  }
});

test("what is typed while a save travels is saved after it", async () => {
  const server = new OneDraft(opened());
  const keeper = new DraftKeeper(server, opened());
  keeper.put("/cover/a", "10");
  const first = keeper.flush();
  keeper.put("/cover/a", "1");
  await first;
  expect(keeper.now().unsaved).toBe(true);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.at.draft).toMatchObject({ cover: { a: "1" } });
});

test("a refusal is shown and the typing stays", async () => {
  const server = new OneDraft(opened());
  server.failures = [{ ...UNREACHABLE, type: "https://quanlian.example/problems/draft-too-large", status: 413 }];
  const keeper = new DraftKeeper(server, opened());
  keeper.put("/cover/a", "10");
  await keeper.flush();
  expect(keeper.now()).toMatchObject({ saving: "refused", unsaved: true });
  expect(keeper.now().draft).toMatchObject({ cover: { a: "10" } });
});

test("a renewal asks about a blank that waits to be saved and that somebody else changed", async () => {
  const server = new OneDraft(opened());
  const keeper = new DraftKeeper(server, opened());
  await server.save(patchOf(new Map([["/cover/a", "theirs"], ["/cover/b", "theirs too"]])), 1);
  server.failures = [UNREACHABLE];
  keeper.put("/cover/a", "mine");
  await keeper.renew();
  expect(keeper.now().conflicts).toEqual([{ path: "/cover/a", mine: "mine", theirs: "theirs" }]);
  expect(keeper.now().draft).toEqual({ cover: { a: "mine", b: "theirs too" } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.at.draft).toMatchObject({ cover: { a: "theirs" } });
  await keeper.renew();
  expect(keeper.now().conflicts).toHaveLength(1);
  keeper.settle(new Set());
  await keeper.flush();
  expect(server.at.draft).toEqual({ cover: { a: "mine", b: "theirs too" } });
});

test("a renewal keeps what is typed meanwhile, and it is saved", async () => {
  const server = new OneDraft(opened());
  const keeper = new DraftKeeper(server, opened());
  await server.save(patchOf(new Map([["/cover/b", "theirs"]])), 1);
  const renewed = keeper.renew();
  keeper.put("/cover/a", "mine");
  await renewed;
  expect(keeper.now()).toMatchObject({ unsaved: true, conflicts: [], version: 2 });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.at.draft).toEqual({ cover: { a: "mine", b: "theirs" } });
});

test("a renewal whose answer is older than a save does not take the save back", async () => {
  const server = new OneDraft(opened());
  const keeper = new DraftKeeper(server, opened());
  const old = server.at;
  let answer = () => {};
  server.read = () => new Promise((resolve) => (answer = () => resolve(old)));
  const renewed = keeper.renew();
  await vi.advanceTimersByTimeAsync(0);
  keeper.put("/cover/a", "mine");
  await keeper.flush();
  answer();
  await renewed;
  expect(keeper.now()).toMatchObject({ version: 2, draft: { cover: { a: "mine" } } });
});
