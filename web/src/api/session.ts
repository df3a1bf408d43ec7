/* Who is signed in. The access token lives in this module's memory alone; the refresh token is an
 * HttpOnly cookie that no script can read. */
import { useSyncExternalStore } from "react";
import type { components } from "./generated/identity";
import { isProblem, problemIn, UNREACHABLE } from "./problem";

export type Me = components["schemas"]["Me"];
type SignedIn = components["schemas"]["SignedIn"];
type SignedInEnrolled = components["schemas"]["SignedInEnrolled"];
export type SecondStepAsked = components["schemas"]["SecondStepAsked"];
export type RoleCode = components["schemas"]["Role"];

/** `expired`: the page stays as it is under a sign-in dialog, so that typing is kept. */
export type Session =
  | { state: "unknown" | "signed-out" }
  | { state: "signed-in" | "expired"; me: Me };

const SESSIONS = "/api/identity/v1/sessions";
/** Two tabs share one cookie; the lock lets one at a time exchange it. */
const REFRESH_LOCK = "quanlian-refresh";

let session: Session = { state: "unknown" };
let accessToken = "";
let refreshing: Promise<boolean> | null = null;
/** Nobody was at the desk for too long: only a password goes on from here, no cookie. */
let leftAlone = false;
const listeners = new Set<() => void>();
const awaitingSignIn: Array<(again: boolean) => void> = [];

export function currentSession(): Session {
  return session;
}

export function useSession(): Session {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentSession);
}

/** The person on whose pages this is used: those are shown to signed-in people only. */
export function useMe(): Me {
  const now = useSession();
  if (!("me" in now)) throw new Error("nobody is signed in");
  return now.me;
}

/** Whether a person has at least one of the roles. */
export function hasRole(me: Me, ...roles: RoleCode[]): boolean {
  return me.roles.some((role) => roles.includes(role.code));
}

export function bearer(): string {
  return accessToken;
}

function become(next: Session): void {
  session = next;
  listeners.forEach((listener) => listener());
}

const NEEDS_SECOND_STEP = 202;

/** Sign in by password. What the sign-in still needs, or null when it has begun.
 * Throws the Problem that the server answers. */
export async function signIn(login: string, password: string): Promise<SecondStepAsked | null> {
  const answer = await send("POST", SESSIONS, { login, password, keep: "cookie" });
  if (answer.status === NEEDS_SECOND_STEP) return (await answer.json()) as SecondStepAsked;
  await beginWith(answer);
  return null;
}

/** The second step: a code of the person's device, or a recovery code. Throws a Problem. */
export async function signInByCode(ticket: string, code: string): Promise<void> {
  await beginWith(await send("POST", "/api/identity/v1/sessions/code", { ticket, code, keep: "cookie" }));
}

/** Set up a device. Its recovery codes, and how the sign-in begins once they are kept.
 * Throws a Problem. */
export async function enrol(ticket: string, code: string): Promise<{ codes: string[]; begin: () => void }> {
  const answer = await send("POST", "/api/identity/v1/sessions/enrolment", { ticket, code, keep: "cookie" });
  const made = (await answer.json()) as SignedInEnrolled;
  return { codes: made.recovery_codes, begin: () => beginAs(made) };
}

/** Begin with the answer of a route that signs somebody in. */
export async function beginWith(answer: Response): Promise<void> {
  beginAs((await answer.json()) as SignedIn);
}

function beginAs(made: SignedIn): void {
  if (!goOnAs(made)) return;
  leftAlone = false;
  clearTimeout(endingLater);
}

/** Go on with a new token; what waited for one is sent now. False when it is somebody else's. */
function goOnAs({ access_token: token, me }: SignedIn): boolean {
  if ("me" in session && session.me.person_id !== me.person_id) {
    // Somebody else signs in at this browser: nothing of the first person's may stay.
    accessToken = "";
    location.assign("/");
    return false;
  }
  accessToken = token;
  become({ state: "signed-in", me });
  awaitingSignIn.splice(0).forEach((resolve) => resolve(true));
  return true;
}

/** Take up the sign-in that this browser's cookie holds, if it holds one. */
export async function resume(): Promise<void> {
  if (!(await refresh())) become({ state: "signed-out" });
}

/** Read again who is signed in, after roles or the organisation changed. */
export async function renewMe(): Promise<void> {
  await refresh();
}

/** A new access token for the cookie. False when the sign-in has ended. */
export function refresh(): Promise<boolean> {
  if (leftAlone) return Promise.resolve(false);
  refreshing ??= exchange().finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function exchange(): Promise<boolean> {
  const ask = () => fetch(`${SESSIONS}/refresh`, { method: "POST", headers: FROM_PORTAL });
  const answer = await (navigator.locks ? navigator.locks.request(REFRESH_LOCK, ask) : ask());
  if (answer.status === 401 || answer.status === 422) return false;
  if (!answer.ok) throw await problemIn(answer);
  const made = (await answer.json()) as SignedIn;
  return !leftAlone && goOnAs(made);
}

/** Wait until the person signed in again. False when they chose to leave. */
export function signInAgain(): Promise<boolean> {
  if (!("me" in session)) return Promise.resolve(false);
  accessToken = "";
  become({ state: "expired", me: session.me });
  return new Promise((resolve) => awaitingSignIn.push(resolve));
}

/** Nobody is at the desk: the sign-in ends, and the page waits under the dialog as it is. */
export async function endSignInLeftAlone(): Promise<void> {
  if (session.state !== "signed-in") return;
  const left = accessToken;
  leftAlone = true;
  accessToken = "";
  become({ state: "expired", me: session.me });
  await endAtServer(left);
}

/** So long until a server that could not be reached is asked again to end a sign-in. */
const ENDED_LATER = 30_000;
let endingLater: ReturnType<typeof setTimeout> | undefined;

async function endAtServer(token: string): Promise<void> {
  const ended = await endBy(token);
  // Whoever signed in meanwhile has a new cookie, which must not be ended with the old sign-in.
  if (!leftAlone) return;
  if (ended === 401) {
    // A token that is over signs nobody out: the cookie gives one that does.
    const renewed = await fetch(`${SESSIONS}/refresh`, { method: "POST", headers: FROM_PORTAL }).catch(() => null);
    if (leftAlone && renewed?.ok) await endBy(((await renewed.json()) as { access_token: string }).access_token);
  } else if (ended === null) {
    endingLater = setTimeout(() => void endAtServer(token), ENDED_LATER);
  }
}

/** The status of the answer; null when none came. */
async function endBy(token: string): Promise<number | null> {
  const headers = { ...FROM_PORTAL, Authorization: `Bearer ${token}` };
  return fetch(`${SESSIONS}/current`, { method: "DELETE", headers }).then(
    (answer) => answer.status,
    () => null,
  );
}

/** End this sign-in, or every one of this person's. */
export async function signOut(everywhere = false): Promise<void> {
  await send("DELETE", everywhere ? SESSIONS : `${SESSIONS}/current`).catch((problem: unknown) => {
    // A sign-in that has ended already is what was asked for.
    if (!isProblem(problem) || problem.status !== 401) throw problem;
  });
  leave();
}

/** Forget who was here. The page is loaded anew, so that nothing of theirs stays in memory. */
export function leave(): void {
  accessToken = "";
  awaitingSignIn.splice(0).forEach((resolve) => resolve(false));
  location.assign("/");
}

/** A browser sends this header to its own origin only, so no other site can use the cookie. */
const FROM_PORTAL = { "X-Requested-With": "quanlian" };

async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { ...FROM_PORTAL };
  if (accessToken) headers.Authorization = `Bearer ${accessToken}`;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const answer = await fetch(path, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  }).catch(() => {
    throw UNREACHABLE;
  });
  if (!answer.ok) throw await problemIn(answer);
  return answer;
}
