import { beforeEach, expect, test, vi } from "vitest";
import type { Upload } from "./upload";

vi.stubGlobal("location", { origin: "https://portal.example", assign: () => {} });
const { Sendings } = await import("./sendings");

/** Files on their way, each of which comes to an end when the test says so. */
let ways: { name: string; end: (stage: Upload["stage"]) => void; stop: AbortSignal }[] = [];
const renew = vi.fn(async () => {});

function sendings() {
  return new Sendings(
    (upload, tell, stop) =>
      new Promise((resolve) => {
        const end = (stage: Upload["stage"]) => {
          tell({ stage });
          resolve();
        };
        tell({ stage: "sending", evidenceId: upload.evidenceId ?? `place of ${upload.file.name}` });
        ways.push({ name: upload.file.name, end, stop });
      }),
    renew,
  );
}

const files = (...names: string[]) => names.map((name) => new File([name], name));
const turn = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  ways = [];
  renew.mockClear();
});

test("three travel at once, the next when one arrived, whoever looks on", async () => {
  const all = sendings();
  all.add("sealed_scan", files("1", "2", "3", "4", "5"));
  expect(ways.map((way) => way.name)).toEqual(["1", "2", "3"]);
  expect(all.busy()).toBe(true);
  ways[1]?.end("done");
  await turn();
  expect(renew).toHaveBeenCalledTimes(1);
  expect(ways.map((way) => way.name)).toEqual(["1", "2", "3", "4"]);
  expect(all.now().map((each) => each.file.name)).toEqual(["1", "3", "4", "5"]);
  for (const way of ways) way.end("done");
  await turn();
  ways[4]?.end("done");
  await turn();
  expect(all.now()).toEqual([]);
  expect(all.busy()).toBe(false);
});

test("a broken one is sent again into its place, and a dropped one is stopped", async () => {
  const all = sendings();
  all.add("sealed_scan", files("1"));
  ways[0]?.end("broken");
  await turn();
  const [broken] = all.now();
  expect(broken).toMatchObject({ stage: "broken", evidenceId: "place of 1" });
  all.again(broken?.key ?? "");
  expect(ways).toHaveLength(2);
  expect(all.now()[0]).toMatchObject({ stage: "sending", evidenceId: "place of 1" });
  all.drop(broken?.key ?? "");
  expect(ways[1]?.stop.aborted).toBe(true);
  expect(all.now()).toEqual([]);
});
