import { useSyncExternalStore } from "react";
import { useSubmissionId } from "../submission";
import { sendingsOf, warnBeforeClosing, type Sendings } from "./sendings";
import type { Upload } from "./upload";

export interface Uploads extends Pick<Sendings, "add" | "again" | "drop" | "follow"> {
  items: readonly Upload[];
}

warnBeforeClosing();

/** The files of this page's application that are on their way. */
export function useUploads(): Uploads {
  const sendings = sendingsOf(useSubmissionId());
  const items = useSyncExternalStore(sendings.subscribe, sendings.now);
  const { add, again, drop, follow } = sendings;
  return { items, add, again, drop, follow };
}
