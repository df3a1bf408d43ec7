/* Canonical JSON (RFC 8785), as contracts/canonical.py writes it: one byte string for one content. */
import { Fraction, type Json, type JsonObject } from "./json";

/** A value without a canonical form: a fraction, a large integer, broken text, one name twice. */
export class NoCanonicalForm extends Error {}

const LARGEST = 2n ** 53n - 1n;

/** The canonical bytes of a value, its text in NFC. Throws NoCanonicalForm. */
export function canonical(value: Json): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(write(value));
}

/** Whether every text of a value is in NFC, so that exactly this was signed. */
export function isNormal(value: Json): boolean {
  if (typeof value === "string") return value.normalize("NFC") === value;
  if (Array.isArray(value)) return value.every(isNormal);
  if (value instanceof Map) {
    return [...value].every(([name, item]) => isNormal(name) && isNormal(item));
  }
  return true;
}

function write(value: Json): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return writeText(value);
  if (typeof value === "bigint") {
    if (value > LARGEST || value < -LARGEST) throw new NoCanonicalForm("integer");
    return value.toString();
  }
  if (value instanceof Fraction) throw new NoCanonicalForm("fraction");
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  return writeObject(value);
}

function writeObject(value: JsonObject): string {
  const members = new Map<string, Json>();
  for (const [name, item] of value) {
    const normal = name.normalize("NFC");
    if (members.has(normal)) throw new NoCanonicalForm("twice");
    members.set(normal, item);
  }
  // RFC 8785 sorts by UTF-16 code units, as JavaScript compares text.
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, item]) => `${writeText(name)}:${write(item)}`).join(",")}}`;
}

function writeText(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new NoCanonicalForm("surrogate");
  return JSON.stringify(text.normalize("NFC"));
}
