/* PDF.js with everything it may need from the portal's own origin. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from "pdfjs-dist";
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = workerAddress;
/** Where vite.pdf.ts puts PDF.js's own files. */
const FILES = `${location.origin}/pdfjs`;

/** Open a PDF. The caller destroys it. */
export function openPdf(bytes: Uint8Array): { document: Promise<PDFDocumentProxy>; close: () => void } {
  // PDF.js takes the bytes away from whoever passes them, so it gets a copy.
  const task = getDocument({
    data: bytes.slice(),
    enableXfa: false,
    cMapUrl: `${FILES}/cmaps/`,
    standardFontDataUrl: `${FILES}/standard_fonts/`,
    wasmUrl: `${FILES}/wasm/`,
  });
  return { document: task.promise, close: () => void task.destroy() };
}
