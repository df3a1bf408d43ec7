/* Hashes a file beside the page, so that typing goes on meanwhile. */
const here = self as unknown as DedicatedWorkerGlobalScope;

here.onmessage = async ({ data: file }: MessageEvent<Blob>) => {
  try {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    here.postMessage({ sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") });
  } catch (failure) {
    // A folder, or a file that was taken away since it was chosen.
    here.postMessage({ unreadable: String(failure) });
  }
};
