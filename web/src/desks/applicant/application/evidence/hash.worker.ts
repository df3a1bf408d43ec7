/* Hashes a file beside the page, so that typing goes on meanwhile. */
import { sha256 } from "@/shared/sha256";

const here = self as unknown as DedicatedWorkerGlobalScope;

here.onmessage = async ({ data: file }: MessageEvent<Blob>) => {
  try {
    here.postMessage({ sha256: await sha256(file) });
  } catch (failure) {
    // A folder, or a file that was taken away since it was chosen.
    here.postMessage({ unreadable: String(failure) });
  }
};
