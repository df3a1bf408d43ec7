import { useCallback, useEffect, useRef, useState } from "react";
import { newKey } from "@/api/clients";
import { useSubmissionId } from "../submission";
import { renewEvidence, type EvidenceKind } from "./queries";
import { carry, type Upload } from "./upload";

/** So many files travel at once; the others wait their turn. */
const AT_ONCE = 3;

export interface Uploads {
  items: readonly Upload[];
  add: (kind: EvidenceKind, files: readonly File[]) => void;
  /** Send a broken one again, into the place that it has. */
  again: (key: string) => void;
  drop: (key: string) => void;
  /** Send the bytes of a file whose place is there already. */
  follow: (kind: EvidenceKind, file: File, evidenceId: string) => void;
}

/** The files that this page is sending. */
export function useUploads(): Uploads {
  const submissionId = useSubmissionId();
  const [items, setItems] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const change = useCallback((key: string, part: Partial<Upload>) => {
    setItems((before) => before.map((each) => (each.key === key ? { ...each, ...part } : each)));
  }, []);

  useEffect(() => {
    const going = stops.current;
    const waiting = items.filter((each) => each.stage === "waiting" && !going.has(each.key));
    for (const upload of waiting.slice(0, AT_ONCE - going.size)) {
      const stop = new AbortController();
      going.set(upload.key, stop);
      void carry(submissionId, upload, (part) => change(upload.key, part), stop.signal).finally(async () => {
        going.delete(upload.key);
        await renewEvidence(submissionId);
        // The list of kept files has it now. Another turn begins with this change.
        setItems((before) => before.filter((each) => each.key !== upload.key || each.stage !== "done"));
      });
    }
  }, [items, submissionId, change]);

  useEffect(() => {
    const going = stops.current;
    const warn = (event: BeforeUnloadEvent) => {
      if (going.size > 0) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
      going.forEach((stop) => stop.abort());
    };
  }, []);

  return {
    items,
    add: (kind, files) =>
      setItems((before) => [...before, ...files.map((file) => begun(kind, file, null))]),
    follow: (kind, file, evidenceId) => setItems((before) => [...before, begun(kind, file, evidenceId)]),
    again: (key) => change(key, { stage: "waiting", problem: null }),
    drop: (key) => {
      stops.current.get(key)?.abort();
      setItems((before) => before.filter((each) => each.key !== key));
    },
  };
}

function begun(kind: EvidenceKind, file: File, evidenceId: string | null): Upload {
  return { key: newKey(), kind, file, stage: "waiting", percent: 0, evidenceId, problem: null };
}
