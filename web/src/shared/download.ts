/* Files that the API gives to the person who is signed in: fetched with their token, then saved. */
import { answered } from "@/api/clients";
import { saveAs } from "./saveAs";

interface Asked {
  method?: "GET" | "POST";
  json?: unknown;
  /** Media type, where the address has more than one. */
  accept?: string;
}

/** Fetch a file and let the browser save it under the server's name. Throws a Problem. */
export async function download(path: string, fallbackName: string, asked: Asked = {}): Promise<void> {
  const headers: Record<string, string> = {};
  if (asked.accept) headers.Accept = asked.accept;
  if (asked.json !== undefined) headers["Content-Type"] = "application/json";
  const request = new Request(new URL(path, location.origin), {
    method: asked.method ?? "GET",
    headers,
    body: asked.json === undefined ? null : JSON.stringify(asked.json),
  });
  const answer = await answered(request);
  saveAs(await answer.blob(), nameIn(answer.headers.get("Content-Disposition")) ?? fallbackName);
}

function nameIn(disposition: string | null): string | undefined {
  const long = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  if (long) return decodeURIComponent(long);
  return disposition?.match(/filename="?([^";]+)"?/i)?.[1];
}
