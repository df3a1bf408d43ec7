import { answered } from "./clients";

/** Post a form that carries files: the generated client writes JSON. Throws a Problem. */
export async function sendForm(path: string, parts: Readonly<Record<string, string | File | undefined>>): Promise<void> {
  const body = new FormData();
  for (const [name, part] of Object.entries(parts)) if (part !== undefined) body.append(name, part);
  await answered(new Request(new URL(path, location.origin), { method: "POST", body }));
}
