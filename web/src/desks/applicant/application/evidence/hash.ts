/** The file cannot be read from this machine's disk. */
export class Unreadable extends Error {}

/** The SHA-256 of a file, by a worker of its own. Throws Unreadable. */
export function sha256Of(file: Blob): Promise<string> {
  const worker = new Worker(new URL("./hash.worker.ts", import.meta.url), { type: "module" });
  return new Promise<string>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ sha256?: string; unreadable?: string }>) =>
      data.sha256 ? resolve(data.sha256) : reject(new Unreadable(data.unreadable));
    worker.onerror = (event) => reject(new Unreadable(event.message));
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
