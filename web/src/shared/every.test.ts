import { describe, expect, it } from "vitest";
import { every } from "./every";

describe("a list that is needed whole", () => {
  it("is asked for to its end, in order", async () => {
    const pages: Record<string, { items: number[]; next?: string | null }> = {
      first: { items: [1, 2], next: "b" },
      b: { items: [3], next: "c" },
      c: { items: [4], next: null },
    };
    const asked: (string | undefined)[] = [];
    const found = await every(async (cursor) => {
      asked.push(cursor);
      return { data: pages[cursor ?? "first"] };
    });
    expect(found).toEqual([1, 2, 3, 4]);
    expect(asked).toEqual([undefined, "b", "c"]);
  });

  it("is refused as a whole when one of its pages is", async () => {
    const refusal = { status: 403 };
    const ask = async (cursor: string | undefined) =>
      cursor ? { error: refusal } : { data: { items: [1], next: "b" } };
    await expect(every<number>(ask)).rejects.toBe(refusal);
  });
});
