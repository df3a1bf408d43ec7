import { afterEach, expect, test, vi } from "vitest";
import { NotSent, send } from "./store";

const FORM = { url: "https://store.example/", fields: {} };

/** A store that takes what it is sent, unless the sending is stopped first. */
class OneStore {
  static taken = 0;
  status = 204;
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  open() {}
  abort() {
    this.onabort();
  }
  send() {
    OneStore.taken += 1;
    queueMicrotask(() => this.onload());
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a file that was stopped before its turn is not sent", async () => {
  vi.stubGlobal("XMLHttpRequest", OneStore);
  OneStore.taken = 0;
  const stop = new AbortController();
  await send(FORM, new File(["a"], "a.pdf"), () => {}, stop.signal);
  expect(OneStore.taken).toBe(1);
  stop.abort();
  await expect(send(FORM, new File(["a"], "a.pdf"), () => {}, stop.signal)).rejects.toBeInstanceOf(NotSent);
  expect(OneStore.taken).toBe(1);
});
