import { MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Flex, Skeleton, Space } from "antd";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { useText } from "@/texts";
import { previewTexts as texts } from "@/texts/preview";
import { openPdf } from "./pdf";
import { PdfPage } from "./PdfPage";

const WIDTHS = [50, 75, 100, 150, 200] as const;

/** The pages of a PDF, one below the other. Each is drawn when it comes into view. */
export function PdfPages({ bytes, filename }: { bytes: Uint8Array; filename: string }) {
  const t = useText();
  const { pdf, failed } = usePdf(bytes);
  const [step, setStep] = useState(2);
  if (failed) return <Alert type="warning" showIcon title={t(texts.unreadable)} />;
  if (!pdf) return <Skeleton active aria-label={t(texts.loading)} />;
  const width = WIDTHS[step] ?? 100;
  return (
    <>
      <Flex justify="flex-end">
        <Space.Compact>
          <Button
            size="small"
            icon={<MinusOutlined aria-hidden />}
            aria-label={t(texts.smaller)}
            disabled={step === 0}
            onClick={() => setStep(step - 1)}
          />
          <Button size="small" disabled>
            {width}%
          </Button>
          <Button
            size="small"
            icon={<PlusOutlined aria-hidden />}
            aria-label={t(texts.larger)}
            disabled={step === WIDTHS.length - 1}
            onClick={() => setStep(step + 1)}
          />
        </Space.Compact>
      </Flex>
      {/* It scrolls, so it takes the keyboard. Another width draws the pages anew. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="preview-pages" tabIndex={0} role="region" aria-label={filename}>
        {Array.from({ length: pdf.numPages }, (_, index) => (
          <PdfPage key={`${index}-${width}`} pdf={pdf} number={index + 1} width={width} />
        ))}
      </div>
    </>
  );
}

function usePdf(bytes: Uint8Array): { pdf: PDFDocumentProxy | null; failed: boolean } {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    const opened = openPdf(bytes);
    opened.document.then(
      (made) => here && setPdf(made),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
      setPdf(null);
      opened.close();
    };
  }, [bytes]);
  return { pdf, failed };
}
