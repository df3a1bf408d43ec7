import type { components } from "./generated/intake";

/** A refusal of the API (RFC 9457): what, why, what to do, and each place. Chinese first. */
export type Problem = components["schemas"]["Problem"];
export type FieldError = components["schemas"]["FieldError"];

/** The end of a problem's type, which the guides' tables name, e.g. `stale-version`. */
export function codeOf(problem: Problem): string {
  return problem.type.slice(problem.type.lastIndexOf("/") + 1);
}

/** Whether something that was thrown is a refusal in the API's words. */
export function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === "object" && thrown !== null && "type" in thrown && "title_en" in thrown;
}

/** No answer came: the network is away, or the server is. */
export const UNREACHABLE: Problem = {
  type: "https://quanlian.example/problems/unreachable",
  title: "连接不上服务器",
  title_en: "The server cannot be reached",
  status: 0,
  detail: "请检查网络后重试；已填写的内容仍在本页，不会丢失。",
  detail_en: "Check your network and try again. What you typed is still on this page.",
};

/** Something that was thrown, in the words of a refusal. */
export function asProblem(thrown: unknown): Problem {
  return isProblem(thrown) ? thrown : UNREACHABLE;
}

/** The refusal that an answer tells. What no part of the API wrote, a proxy's page, has none. */
export async function problemIn(answer: Response): Promise<Problem> {
  const said: unknown = await answer.json().catch(() => null);
  return isProblem(said) ? said : { ...UNREACHABLE, status: answer.status };
}
