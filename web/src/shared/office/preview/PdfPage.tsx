import type { PDFDocumentProxy } from "pdfjs-dist";
import { Alert } from "antd";
import { useEffect, useRef, useState } from "react";
import { useText } from "@/texts";
import { previewTexts as texts } from "@/texts/preview";

/** Pages this close to the view are drawn ahead. */
const AHEAD = "600px";
const A4 = 297 / 210;
/** Beyond this many pixels a canvas costs more memory than it shows detail. */
const WIDEST = 2_400;

/** One page of a PDF on a canvas, drawn when it is about to be seen. */
export function PdfPage({
  pdf,
  number,
  width,
}: {
  pdf: PDFDocumentProxy;
  number: number;
  /** Percent of the room that there is. */
  width: number;
}) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [shape, setShape] = useState(A4);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const seen = new IntersectionObserver((seenNow) => setNear(seenNow.some((e) => e.isIntersecting)), {
      rootMargin: AHEAD,
    });
    if (place.current) seen.observe(place.current);
    return () => seen.disconnect();
  }, []);
  useEffect(() => {
    const on = canvas.current;
    if (!near || !on) return undefined;
    return draw(pdf, number, on, setShape, () => setFailed(true));
  }, [near, pdf, number]);
  return (
    <div ref={place} className="preview-page" style={{ width: `${width}%`, aspectRatio: 1 / shape }}>
      {failed && <Alert type="warning" showIcon title={t(texts.unreadable)} />}
      {near && !failed && (
        <canvas ref={canvas} role="img" aria-label={t(texts.page, { n: number, total: pdf.numPages })} />
      )}
    </div>
  );
}

/** Draw a page as wide as its canvas stands. Answers how to stop it. */
function draw(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  tellShape: (shape: number) => void,
  tellFailed: () => void,
): () => void {
  let stopped = false;
  let cancel = () => {};
  async function go(): Promise<void> {
    const page = await pdf.getPage(number);
    if (stopped) return;
    const plain = page.getViewport({ scale: 1 });
    tellShape(plain.height / plain.width);
    const wide = Math.min(canvas.clientWidth * devicePixelRatio, WIDEST);
    const viewport = page.getViewport({ scale: wide / plain.width });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const task = page.render({ canvas, viewport });
    cancel = () => task.cancel();
    await task.promise;
  }
  go().catch(() => {
    // A drawing that was stopped rejects, and so does a page of a file that was closed.
    if (!stopped) tellFailed();
  });
  return () => {
    stopped = true;
    cancel();
  };
}
