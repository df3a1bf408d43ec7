import { describe, expect, it } from "vitest";
import { say, type Language } from "@/texts";
import { receiptRefusals } from "@/texts/receipt";
import { readJson, Refused } from "./json";
import { canVerify, isContent, isCopy, keysOf, namedAs, proves, provesNot, readMark, verify } from "./rules";
import type { Receipt, Sentence } from "./rules";
import vectors from "./vectors/receipts.json";

const bytes = (text: string) => new TextEncoder().encode(text);
const keys = keysOf(readJson(bytes(JSON.stringify(vectors.keys))));

function fileOf(name: string): Uint8Array {
  const found = vectors.cases.find((each) => each.name === name);
  return Uint8Array.from(Buffer.from(found?.file ?? "", "base64"));
}

async function said(file: Uint8Array): Promise<unknown> {
  try {
    const receipt = await verify(readJson(file), keys);
    return { proves: words(proves(receipt)), proves_not: words(provesNot(receipt)) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { refused: say("zh", receiptRefusals[error.code], error.values) };
  }
}

const words = (sentences: Sentence[]) => sentences.map((each) => [sentence("zh", each), sentence("en", each)]);
const sentence = (language: Language, { text, values }: Sentence) => say(language, text, values);

/** A place in a broken file is told by another parser's count. */
const withoutPlace = (zh: string) => zh.replace(/（第.*?处?）/, "");

describe("the browser says of a receipt what the command says", () => {
  it.each(vectors.cases.map((each) => [each.name, each] as const))("%s", async (name, each) => {
    const here = (await said(fileOf(name))) as { refused?: string };
    if (each.refused) {
      expect(withoutPlace(here.refused ?? "")).toBe(withoutPlace(each.refused[0] ?? ""));
    } else {
      expect(here).toEqual({ proves: each.proves, proves_not: each.proves_not });
    }
  });
});

describe("what belongs to a receipt", () => {
  const good = (): Promise<Receipt> => verify(readJson(fileOf("good")), keys);

  it("knows a file by its hash, and names it", async () => {
    expect(namedAs("1".repeat(64), await good()).map((item) => item.filename)).toEqual(["示例é.pdf"]);
    expect(namedAs("5".repeat(64), await good())).toEqual([]);
  });

  it("knows the content, bare and inside a snapshot's file", async () => {
    const bare = readJson(bytes(JSON.stringify(vectors.content)));
    const inside = readJson(bytes(JSON.stringify({ content: vectors.content, version: 1 })));
    const other = readJson(bytes(JSON.stringify({ cover: {} })));
    expect(await isContent(bare, await good())).toBe(true);
    expect(await isContent(inside, await good())).toBe(true);
    expect(await isContent(other, await good())).toBe(false);
    expect(await isContent(readJson(bytes("1.5")), await good())).toBe(false);
  });

  it("compares the code of a printed receipt with the file", async () => {
    const mark = readMark(` ${vectors.mark}\n`);
    expect(mark && isCopy(mark, await good())).toBe(true);
    expect(mark && isCopy({ ...mark, snapshot: "3" }, await good())).toBe(false);
    expect(readMark("QL1:0:1:2")).toBe(null);
    expect(readMark(vectors.mark.replace("QLR1|", "QLR1|x"))).toBe(null);
  });
});

describe("files of keys", () => {
  const refusal = (text: string) => {
    try {
      keysOf(readJson(bytes(text)));
      return "none";
    } catch (error) {
      if (error instanceof Refused) return error.code;
      throw error;
    }
  };

  it("leaves out keys of other uses", () => {
    expect([...keys.keys()]).toEqual(["示例-1", "示例-2"]);
  });

  it("refuses other documents, short keys and one kid twice", () => {
    const key = vectors.keys.keys[0];
    expect(refusal("[]")).toBe("noKeys");
    expect(refusal('{"keys":[1]}')).toBe("noKeys");
    expect(refusal(JSON.stringify({ keys: [{ ...key, x: "AAAA" }] }))).toBe("noKeys");
    expect(refusal(JSON.stringify({ keys: [key, key] }))).toBe("kidTwice");
  });

  it("finds Ed25519 in this machine's WebCrypto", async () => {
    expect(await canVerify()).toBe(true);
  });
});
