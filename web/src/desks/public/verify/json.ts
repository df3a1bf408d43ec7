/* A JSON file that somebody vouches for: one reading of it, or none (contracts/json_file.py).
 *
 * The browser's own parser takes the last of doubled members and cannot tell 1 from 1.0. The
 * signature can, so the file is read here. */
import type { receiptRefusals } from "@/texts/receipt";

export type RefusalCode = keyof typeof receiptRefusals;

/** Why a file is refused, with the values of the sentence. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/** A number with a fraction or an exponent. It has no canonical form here. */
export class Fraction {
  constructor(readonly text: string) {}
}

export type Json = null | boolean | string | bigint | Fraction | Json[] | JsonObject;
export type JsonObject = Map<string, Json>;

/** No file of this system is nested as deep. */
const DEEPEST = 500;
const SHOWN = 40;
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
/** As many digits as the server's language reads into one integer. */
const MOST_DIGITS = 4300;
const CONSTANTS = ["NaN", "Infinity", "-Infinity"];
const ESCAPED: Readonly<Record<string, string>> = {
  '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t",
};

/** The one value that the bytes hold. Throws Refused. */
export function readJson(bytes: Uint8Array): Json {
  return new Reader(textOf(bytes)).whole();
}

function textOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (wide) throw new Refused("utf16");
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(marked ? bytes.subarray(3) : bytes);
  } catch {
    throw new Refused("notUtf8");
  }
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): Json {
    this.space();
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) throw this.refused("trailing");
    return value;
  }

  private value(depth: number): Json {
    if (depth > DEEPEST) throw this.refused("notJson");
    const sign = this.text[this.at];
    if (sign === "{") return this.object(depth);
    if (sign === "[") return this.list(depth);
    if (sign === '"') return this.string();
    if (this.word("null")) return null;
    if (this.word("true")) return true;
    if (this.word("false")) return false;
    const constant = CONSTANTS.find((name) => this.word(name));
    if (constant) throw new Refused("constant", { name: constant });
    return this.number();
  }

  private object(depth: number): JsonObject {
    const found: JsonObject = new Map();
    let twice: string | null = null;
    this.at += 1;
    this.space();
    if (this.sign("}")) return found;
    do {
      this.space();
      if (this.text[this.at] !== '"') throw this.refused("notJson");
      const name = this.string();
      this.space();
      this.expect(":");
      this.space();
      const value = this.value(depth + 1);
      if (found.has(name)) twice ??= name;
      found.set(name, value);
      this.space();
    } while (this.sign(","));
    this.expect("}");
    if (twice !== null) throw new Refused("twice", { name: shortened(twice) });
    return found;
  }

  private list(depth: number): Json[] {
    const found: Json[] = [];
    this.at += 1;
    this.space();
    if (this.sign("]")) return found;
    do {
      this.space();
      found.push(this.value(depth + 1));
      this.space();
    } while (this.sign(","));
    this.expect("]");
    return found;
  }

  private string(): string {
    let said = "";
    this.at += 1;
    for (;;) {
      const sign = this.text[this.at];
      if (sign === undefined || sign < " ") throw this.refused("notJson");
      this.at += 1;
      if (sign === '"') return said;
      said += sign === "\\" ? this.escape() : sign;
    }
  }

  private escape(): string {
    const sign = this.text[this.at] ?? "";
    const plain = ESCAPED[sign];
    if (plain !== undefined) {
      this.at += 1;
      return plain;
    }
    const digits = this.text.slice(this.at + 1, this.at + 5);
    if (sign !== "u" || !/^[0-9a-fA-F]{4}$/.test(digits)) throw this.refused("notJson");
    this.at += 5;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  private number(): bigint | Fraction {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text);
    if (!found || found[0].length > MOST_DIGITS) throw this.refused("notJson");
    this.at += found[0].length;
    return found[1] || found[2] ? new Fraction(found[0]) : BigInt(found[0]);
  }

  private word(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private sign(sign: string): boolean {
    return this.word(sign);
  }

  private expect(sign: string): void {
    if (!this.sign(sign)) throw this.refused("notJson");
  }

  private space(): void {
    while (" \t\n\r".includes(this.text[this.at] ?? "x")) this.at += 1;
  }

  private refused(code: RefusalCode): Refused {
    const before = this.text.slice(0, this.at).split("\n");
    return new Refused(code, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  }
}

/** A name that strangers chose, short enough to be shown. */
export function shortened(name: string): string {
  return [...name].slice(0, SHOWN).join("");
}
