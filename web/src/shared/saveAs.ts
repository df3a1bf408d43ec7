/* A file that the page has made or fetched, saved by the browser. */

/** Browsers may still be reading the blob when the click returns. */
const READING = 60_000;

/** Let the browser save some bytes. */
export function saveAs(bytes: Blob, filename: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bytes);
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READING);
}
