import { afterEach, beforeEach, expect, test, vi } from "vitest";

const X = { access_token: "x", me: { person_id: "X" } };
const Y = { access_token: "y", me: { person_id: "Y" } };

/** What the server answers to each request, in order; null: no answer comes. */
let answers: (Response | null)[] = [];
let sent: string[] = [];
const assign = vi.fn();

function says(status: number, body: unknown = {}): Response {
  return new Response(JSON.stringify(body), { status });
}

/** The module anew, as a page has it that was just loaded, with X signed in. */
async function signedIn() {
  const session = await import("./session");
  answers.push(says(200, X));
  await session.resume();
  sent = [];
  return session;
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  answers = [];
  sent = [];
  assign.mockClear();
  vi.stubGlobal("location", { assign });
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("fetch", async (path: string, { method }: { method: string }) => {
    sent.push(`${method} ${path}`);
    const answer = answers.shift();
    if (!answer) throw new TypeError("no answer");
    return answer;
  });
});
afterEach(() => {
  expect(answers).toEqual([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what waits for a sign-in goes on when another tab's sign-in is taken up", async () => {
  const session = await signedIn();
  const waiting = session.signInAgain();
  expect(session.currentSession().state).toBe("expired");
  answers.push(says(200, { ...X, access_token: "x2" }));
  expect(await session.refresh()).toBe(true);
  expect(await waiting).toBe(true);
  expect(session.currentSession().state).toBe("signed-in");
  expect(session.bearer()).toBe("x2");
});

test("a cookie that names somebody else loads the page anew, and X's act is not sent as Y", async () => {
  const session = await signedIn();
  answers.push(says(200, Y));
  expect(await session.refresh()).toBe(false);
  expect(assign).toHaveBeenCalledWith("/");
  expect(session.bearer()).toBe("");
  expect(session.currentSession()).toMatchObject({ me: X.me });
});

test("somebody else at the dialog loads the page anew", async () => {
  const session = await signedIn();
  const told = vi.fn();
  void session.signInAgain().then(told);
  await session.beginWith(says(200, Y));
  expect(assign).toHaveBeenCalledWith("/");
  expect(told).not.toHaveBeenCalled();
});

test("a sign-in left alone is ended when the server is there again", async () => {
  const session = await signedIn();
  answers.push(null);
  await session.endSignInLeftAlone();
  answers.push(new Response(null, { status: 204 }));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(sent).toEqual(Array(2).fill("DELETE /api/identity/v1/sessions/current"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(2);
});

test("a sign-in that began again is not ended by what is left of the one before", async () => {
  const session = await signedIn();
  answers.push(null);
  await session.endSignInLeftAlone();
  expect(await session.refresh()).toBe(false);
  await session.beginWith(says(200, X));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  answers.push(says(200, X));
  expect(await session.refresh()).toBe(true);
});
