/* A call's folder as the API takes it: each file's text by its name, Word files in base64. */
import { saveAs } from "@/shared/saveAs";

export type Files = Readonly<Record<string, string>>;

export const CAMPAIGN_FILE = "campaign.yaml";
export const UNITS_FILE = "units.csv";

/** A file that is no text in UTF-8, UTF-16 or, for a table, GB18030; or that is there no more. */
export class Unreadable extends Error {}

export function isWord(name: string): boolean {
  return name.endsWith(".docx");
}

/** The files of a folder that a person chose, by their path inside it. */
export async function filesOf(chosen: readonly File[]): Promise<Files> {
  const read = await Promise.all(
    chosen
      .map((file) => ({ file, name: insideFolder(file) }))
      .filter(({ file }) => !/^(\.|~\$)/.test(file.name))
      .map(async ({ file, name }) => [name, await contentOf(name, file)] as const),
  );
  return Object.fromEntries(read);
}

function insideFolder(file: File): string {
  const path = file.webkitRelativePath || file.name;
  return path.slice(path.indexOf("/") + 1);
}

/** One file's text, as spreadsheets and editors of Chinese systems save it. */
export async function contentOf(name: string, file: Blob): Promise<string> {
  const read = await file.arrayBuffer().catch((): never => {
    throw new Unreadable(name);
  });
  const bytes = new Uint8Array(read);
  return isWord(name) ? base64Of(bytes) : textOf(name, bytes);
}

export function textOf(name: string, bytes: Uint8Array): string {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const utf16 = bytes[0] === 0xfe ? "utf-16be" : "utf-16le";
  const encodings = marked ? [utf16] : name.endsWith(".csv") ? ["utf-8", "gb18030"] : ["utf-8"];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
    } catch (thrown) {
      // The next encoding is tried; anything else than wrong bytes is a fault.
      if (!(thrown instanceof TypeError)) throw thrown;
    }
  }
  throw new Unreadable(name);
}

function base64Of(bytes: Uint8Array): string {
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte));
  return btoa(signs.join(""));
}

export function saveFile(name: string, content: string): void {
  const short = name.slice(name.lastIndexOf("/") + 1);
  const bytes = isWord(name) ? Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)) : content;
  saveAs(new Blob([bytes]), short);
}
