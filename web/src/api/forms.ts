import { signedFetch } from "./clients";
import { UNREACHABLE } from "./problem";

/** Post a form that carries files: the generated client writes JSON. Throws the refusal. */
export async function sendForm(path: string, parts: Readonly<Record<string, string | File | undefined>>): Promise<void> {
  const body = new FormData();
  for (const [name, part] of Object.entries(parts)) if (part !== undefined) body.append(name, part);
  const request = new Request(new URL(path, location.origin), { method: "POST", body });
  const answer = await signedFetch(request).catch((): never => {
    throw UNREACHABLE;
  });
  if (!answer.ok) throw await answer.json();
}
