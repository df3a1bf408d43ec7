import { expect, test, vi } from "vitest";
import type { Upload } from "./upload";

vi.stubGlobal("location", { origin: "https://portal.example", assign: () => {} });
const fetched = vi.fn<() => Promise<Response>>();
vi.stubGlobal("fetch", fetched);
const { carry } = await import("./upload");

/** How a file stands after the server's answer to the first question about it. */
async function after(answer: () => Promise<Response>): Promise<Partial<Upload>> {
  fetched.mockImplementation(answer);
  const file = new File(["a"], "a.pdf");
  const upload: Upload = {
    key: "1",
    kind: "licence",
    file,
    stage: "waiting",
    percent: 0,
    evidenceId: "its place",
    problem: null,
  };
  let now: Partial<Upload> = upload;
  await carry("1", upload, (change) => (now = { ...now, ...change }), new AbortController().signal);
  return now;
}

const problem = (status: number) => ({ type: "/problems/x", title: "不", title_en: "no", status });
const refusal = (status: number) => async () =>
  new Response(JSON.stringify(problem(status)), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });

test("a busy server breaks a sending off, in its words, and it can go on", async () => {
  for (const status of [429, 503]) {
    expect(await after(refusal(status))).toMatchObject({ stage: "broken", problem: problem(status) });
  }
});

test("a lost line and a proxy's page break it off too", async () => {
  const lost = await after(() => Promise.reject(new TypeError("no line")));
  expect(lost).toMatchObject({ stage: "broken", problem: null });
  const proxy = await after(async () => new Response("<html>", { status: 502 }));
  expect(proxy).toMatchObject({ stage: "broken", problem: { status: 502 } });
});

test("any other word is a refusal", async () => {
  expect(await after(refusal(409))).toMatchObject({ stage: "refused", problem: problem(409) });
});
