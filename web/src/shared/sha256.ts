/* SHA-256 as the API writes it. No import here, so that a worker loads nothing else. */

/** The SHA-256 of some bytes or of a file, in 64 lower-case hex digits. */
export async function sha256(content: BufferSource | Blob): Promise<string> {
  const bytes = content instanceof Blob ? await content.arrayBuffer() : content;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
