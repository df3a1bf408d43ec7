/* Checks a receipt with the published keys alone, as `quanlian receipt verify` does
 * (contracts/receipt.py), and says in words what it proves and what not. Pure but for WebCrypto. */
import type { Text } from "@/texts";
import { receiptProves, receiptProvesNot } from "@/texts/receipt";
import { sha256 } from "@/shared/sha256";
import { canonical, isNormal, NoCanonicalForm } from "./canonical";
import { Refused, shortened, type Json, type JsonObject } from "./json";

export interface ManifestItem {
  kind: string;
  filename: string;
  sha256: string;
  size: number;
  lateUntil: string | null;
}

export interface Receipt {
  receiptId: string;
  number: string;
  snapshot: number;
  snapshotHash: string;
  manifest: ManifestItem[];
  receivedAt: string;
  closesAt: string | null;
  leaf: string;
  rehearsal: boolean;
  kid: string;
  signature: string;
}

export interface Sentence {
  text: Text;
  values: Readonly<Record<string, string | number>>;
}

export type Keys = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const SHA256 = /^[0-9a-f]{64}$/;
const INSTANT = /^[0-9]{4}(-[0-9]{2}){2}T([0-9]{2}:){2}[0-9]{2}\.[0-9]{6}Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEY_BYTES = 32;
const MEMBERS = [
  "v", "receipt_id", "number", "campaign_id", "submission_id", "snapshot", "snapshot_hash",
  "manifest", "contact_hash", "received_at", "zone", "schedule_version", "closes_at", "leaf",
  "rehearsal", "kid",
];
const ITEM_MEMBERS = ["kind", "filename", "sha256", "size", "late_until"];

/** Whether this browser can check Ed25519 signatures. */
export async function canVerify(): Promise<boolean> {
  try {
    await importKey(new Uint8Array(KEY_BYTES));
    return true;
  } catch {
    return false;
  }
}

/** The keys for receipts by kid, from GET /receipts/keys or public.json. Throws Refused. */
export function keysOf(document: Json): Keys {
  if (!(document instanceof Map)) throw new Refused("noKeys");
  const listed = document.get("keys");
  if (!Array.isArray(listed)) throw new Refused("noKeys");
  const keys = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const key of listed) {
    if (!(key instanceof Map)) throw new Refused("noKeys");
    if ((key.get("quanlian_use") ?? "receipt") !== "receipt") continue;
    const kid = key.get("kid");
    const bytes = unBase64(key.get("x"));
    if (typeof kid !== "string" || bytes?.length !== KEY_BYTES) throw new Refused("noKeys");
    if (keys.has(kid)) throw new Refused("kidTwice");
    keys.set(kid, bytes);
  }
  return keys;
}

/** The receipt in a file, if a published key signed exactly it. Throws Refused. */
export async function verify(signed: Json, keys: Keys): Promise<Receipt> {
  if (!(signed instanceof Map)) throw new Refused("noReceipt");
  const extra = [...signed.keys()].filter((name) => name !== "receipt" && name !== "signature");
  const body = signed.get("receipt");
  const text = signed.get("signature");
  const signature = unBase64(text);
  if (!(body instanceof Map) || !body.has("kid") || signature === null) {
    throw new Refused("noReceipt");
  }
  const stranger = extra.sort()[0];
  if (stranger !== undefined) throw new Refused("extra", { name: shortened(stranger) });
  const key = keys.get(String(body.get("kid")));
  if (key === undefined) throw new Refused("unknownKey");
  // Text in another form than NFC has the same canonical bytes, but was not signed.
  if (!(await fits(key, signature, body)) || !isNormal(body)) throw new Refused("signature");
  return receiptOf(body, String(text));
}

async function fits(
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  body: JsonObject,
): Promise<boolean> {
  try {
    const message = canonical(body);
    return await crypto.subtle.verify("Ed25519", await importKey(key), signature, message);
  } catch (error) {
    if (error instanceof NoCanonicalForm) return false;
    throw error;
  }
}

function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", bytes, "Ed25519", false, ["verify"]);
}

function receiptOf(body: JsonObject, signature: string): Receipt {
  if ([...body.keys()].some((name) => !MEMBERS.includes(name))) throw new Refused("incomplete");
  const listed = body.get("manifest");
  const closesAt = body.get("closes_at");
  const rehearsal = body.get("rehearsal");
  const whole =
    Array.isArray(listed) && typeof rehearsal === "boolean" && (body.get("v") ?? 1n) === 1n;
  if (!whole || closesAt === undefined) throw new Refused("incomplete");
  for (const name of ["campaign_id", "submission_id"]) matched(body, name, UUID);
  matched(body, "contact_hash", SHA256);
  matched(body, "zone", /^/, "Asia/Shanghai");
  integer(body, "schedule_version");
  return {
    receiptId: matched(body, "receipt_id", UUID),
    number: matched(body, "number", /^/),
    snapshot: integer(body, "snapshot"),
    snapshotHash: matched(body, "snapshot_hash", SHA256),
    manifest: listed.map(itemOf),
    receivedAt: matched(body, "received_at", INSTANT),
    closesAt: closesAt === null ? null : matched(body, "closes_at", INSTANT),
    leaf: matched(body, "leaf", SHA256),
    rehearsal,
    kid: matched(body, "kid", /^/),
    signature,
  };
}

function itemOf(item: Json): ManifestItem {
  if (!(item instanceof Map)) throw new Refused("incomplete");
  if ([...item.keys()].some((name) => !ITEM_MEMBERS.includes(name))) {
    throw new Refused("incomplete");
  }
  const late = item.get("late_until") ?? null;
  return {
    kind: matched(item, "kind", /^/),
    filename: matched(item, "filename", /^/),
    sha256: matched(item, "sha256", SHA256),
    size: integer(item, "size"),
    lateUntil: late === null ? null : matched(item, "late_until", INSTANT),
  };
}

function matched(of: JsonObject, name: string, form: RegExp, otherwise?: string): string {
  const value = of.get(name) ?? otherwise;
  if (typeof value !== "string" || !form.test(value)) throw new Refused("incomplete");
  return value;
}

function integer(of: JsonObject, name: string): number {
  const value = of.get(name);
  if (typeof value !== "bigint") throw new Refused("incomplete");
  return Number(value);
}

/** What a verified receipt proves, sentence by sentence. */
export function proves(receipt: Receipt): Sentence[] {
  const { number, snapshot, snapshotHash, manifest, kid, closesAt } = receipt;
  const said: Sentence[] = [
    {
      text: receiptProves.received,
      values: { number, snapshot, at: exactTime(receipt.receivedAt), kid },
    },
    { text: receiptProves.content, values: { hash: snapshotHash, files: manifest.length } },
  ];
  const late = manifest.flatMap((item) => item.lateUntil ?? []).sort();
  const last = late.at(-1);
  if (last) {
    said.push({ text: receiptProves.late, values: { late: late.length, until: exactTime(last) } });
  }
  if (closesAt) said.push({ text: receiptProves.inTime, values: { closes: exactTime(closesAt) } });
  if (receipt.rehearsal) said.push({ text: receiptProves.rehearsal, values: {} });
  return said;
}

/** What a valid receipt does not prove. */
export function provesNot(receipt: Receipt): Sentence[] {
  const { truth, since, who, worth } = receiptProvesNot;
  const plain = [truth, since, who].map((text): Sentence => ({ text, values: {} }));
  return [...plain, { text: worth, values: { leaf: receipt.leaf } }];
}

/** An instant in Beijing time to the microsecond, as it was signed. China keeps no summer time. */
function exactTime(instant: string): string {
  const micros = instant.slice(20, 26);
  const local = new Date(Date.parse(`${instant.slice(0, 19)}Z`) + 8 * 3_600_000);
  return `${local.toISOString().slice(0, 19).replace("T", " ")}.${micros}`;
}

/** The files of the manifest with this hash. */
export function namedAs(hash: string, receipt: Receipt): ManifestItem[] {
  return receipt.manifest.filter((item) => item.sha256 === hash);
}

/** Whether a document is the content that the receipt's snapshot hash names: the form's JSON,
 * bare or inside a snapshot's file. */
export async function isContent(document: Json, receipt: Receipt): Promise<boolean> {
  const inside = document instanceof Map ? document.get("content") : undefined;
  try {
    return (await sha256(canonical(inside ?? document))) === receipt.snapshotHash;
  } catch (error) {
    if (error instanceof NoCanonicalForm) return false;
    throw error;
  }
}

const MARK_FIELDS = 7;

/** What the QR code of a printed receipt holds (contracts/paper_mark.py). */
export interface ReceiptMark {
  receiptId: string;
  number: string;
  snapshot: string;
  snapshotHash: string;
  receivedAt: string;
  kid: string;
  signature: string;
}

/** The receipt that a QR code names; null for any other text. */
export function readMark(code: string): ReceiptMark | null {
  const [version, ...said] = code.trim().split("|");
  if (version !== "QLR1" || said.length !== MARK_FIELDS) return null;
  const [id, number, snapshot, snapshotHash, receivedAt, kid, signature] = said as never as string[];
  const formed =
    /^[0-9a-f]{32}$/.test(id ?? "") &&
    /^[0-9]+$/.test(snapshot ?? "") &&
    SHA256.test(snapshotHash ?? "") &&
    INSTANT.test(receivedAt ?? "");
  if (!formed) return null;
  const receiptId = (id ?? "").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { receiptId, number, snapshot, snapshotHash, receivedAt, kid, signature } as ReceiptMark;
}

/** Whether a paper is a copy of this receipt. */
export function isCopy(mark: ReceiptMark, receipt: Receipt): boolean {
  return (
    mark.receiptId === receipt.receiptId &&
    mark.number === receipt.number &&
    mark.snapshot === String(receipt.snapshot) &&
    mark.snapshotHash === receipt.snapshotHash &&
    mark.receivedAt === receipt.receivedAt &&
    mark.kid === receipt.kid &&
    mark.signature === receipt.signature
  );
}

/** The bytes of base64url without padding; null for any other spelling. */
function unBase64(text: Json | undefined): Uint8Array<ArrayBuffer> | null {
  if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
    return null;
  }
  const raw = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const spelt = btoa(raw).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return spelt === text ? Uint8Array.from(raw, (sign) => sign.charCodeAt(0)) : null;
}
