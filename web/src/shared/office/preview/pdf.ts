/* PDF.js with everything it may need from the portal's own origin. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from "pdfjs-dist";
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = workerAddress;

/** Open a PDF. The caller destroys it. */
export function openPdf(bytes: Uint8Array): { document: Promise<PDFDocumentProxy>; close: () => void } {
  // PDF.js takes the bytes away from whoever passes them, so it gets a copy.
  const task = getDocument({ data: bytes.slice(), enableXfa: false, useSystemFonts: true });
  return { document: task.promise, close: () => void task.destroy() };
}
