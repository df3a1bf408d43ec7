import { useState } from "react";
import { NotSent } from "@/shared/store";
import type { Change, Sending } from "./file";
import { type Door, sendFile } from "./sending";

/** Files for one purpose: each is sent at once, and can be tried again or taken off. */
export function useSending<Kind extends string>(door: Door<Kind>) {
  const [files, setFiles] = useState<Sending<Kind>[]>([]);

  function change(key: number, changed: Change) {
    setFiles((all) => all.map((each) => (each.key === key ? { ...each, ...changed } : each)));
  }

  async function run(one: Sending<Kind>) {
    change(one.key, { step: "sending", percent: 0, why: null, problem: null });
    try {
      await sendFile(door, one, (changed) => change(one.key, changed));
    } catch (error) {
      if (!(error instanceof NotSent) && !(error instanceof TypeError)) throw error;
      change(one.key, { step: "broken" });
    }
  }

  function add(kind: Kind, chosen: File[]) {
    const first = files.length === 0 ? 1 : Math.max(...files.map((each) => each.key)) + 1;
    const made = chosen.map((file, index): Sending<Kind> => ({
      key: first + index,
      kind,
      file,
      step: "sending",
      percent: 0,
      id: null,
      why: null,
      problem: null,
    }));
    setFiles((all) => [...all, ...made]);
    for (const one of made) void run(one);
  }

  const remove = (key: number) => setFiles((all) => all.filter((each) => each.key !== key));
  return { files, add, remove, again: run };
}
