import { useState } from "react";
import { newKey } from "@/api/clients";
import { isProblem } from "@/api/problem";
import { NotSent } from "@/shared/store";
import type { Change, Sending } from "./file";
import { type Door, sendFile } from "./sending";

/** Files for one purpose: each is sent at once, and can be tried again or taken off. */
export function useSending<Kind extends string>(door: Door<Kind>) {
  const [files, setFiles] = useState<Sending<Kind>[]>([]);

  function change(key: string, changed: Change) {
    setFiles((all) => all.map((each) => (each.key === key ? { ...each, ...changed } : each)));
  }

  async function run(one: Sending<Kind>) {
    change(one.key, { step: "sending", percent: 0, why: null, problem: null });
    try {
      await sendFile(door, one, (changed) => change(one.key, changed));
    } catch (error) {
      // A busy server's refusal has words; a lost connection is told by the step alone.
      change(one.key, { step: "broken", problem: isProblem(error) ? error : null });
      if (!isProblem(error) && !(error instanceof NotSent) && !(error instanceof TypeError)) throw error;
    }
  }

  function add(kind: Kind, chosen: File[]) {
    // Several may be added in one turn, before the list shows the first of them.
    const made = chosen.map((file): Sending<Kind> => ({
      key: newKey(),
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

  const remove = (key: string) => setFiles((all) => all.filter((each) => each.key !== key));
  return { files, add, remove, again: run };
}
