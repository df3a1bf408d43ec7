/* One file, from the browser into the store, and what the check found. */
import { asProblem } from "@/api/problem";
import { send, type UploadForm } from "@/shared/store";
import { type Change, type Found, outcomeOf, type Sending, typeOf } from "./file";

interface Start<Kind> {
  kind: Kind;
  filename: string;
  content_type: string;
  size: number;
}

/** Where a room takes files: it gives a place for one, and looks at what was sent there. */
export interface Door<Kind extends string> {
  start: (ask: Start<Kind>) => Promise<{ data?: { file: Found; upload: UploadForm }; error?: unknown }>;
  look: (fileId: string) => Promise<{ data?: Found; error?: unknown }>;
}

/** Sends a file and has it looked at; tells each step. */
export async function sendFile<Kind extends string>(
  door: Door<Kind>,
  wanted: Sending<Kind>,
  tell: (change: Change) => void,
): Promise<void> {
  const started = await door.start({
    kind: wanted.kind,
    filename: wanted.file.name,
    content_type: typeOf(wanted.file),
    size: wanted.file.size,
  });
  if (!started.data) {
    tell({ step: "refused", problem: asProblem(started.error) });
    return;
  }
  await send(
    started.data.upload,
    wanted.file,
    (percent) => tell({ percent }),
    new AbortController().signal,
  );
  tell({ step: "checking" });
  const looked = await door.look(started.data.file.file_id);
  if (!looked.data) {
    tell({ step: "broken", problem: asProblem(looked.error) });
    return;
  }
  tell(outcomeOf(looked.data));
}
