/* Asks at the door, before or beside a sign-in: nobody's token is sent, and nothing is renewed. */
import { problemIn, UNREACHABLE } from "@/api/problem";

/** Post to a route. Throws the Problem that it answers. */
export async function askAtDoor(path: string, body: unknown, token?: string): Promise<Response> {
  const headers: Record<string, string> = {
    "Content-Type": "application/json",
    "X-Requested-With": "quanlian",
  };
  if (token) headers.Authorization = `Bearer ${token}`;
  const sent = { method: "POST", headers, body: JSON.stringify(body) };
  const answer = await fetch(path, sent).catch(() => {
    throw UNREACHABLE;
  });
  if (!answer.ok) throw await problemIn(answer);
  return answer;
}
