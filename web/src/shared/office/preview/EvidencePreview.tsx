import { SafetyCertificateOutlined } from "@ant-design/icons";
import { Alert, Button, Flex, Skeleton, Typography } from "antd";
import { lazy, Suspense } from "react";
import { saveAs } from "@/shared/saveAs";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { previewTexts as texts } from "@/texts/preview";
import { useFile, type FetchedFile } from "./bytes";
import { Picture } from "./Picture";
import "./preview.css";

// PDF.js is large; it loads with the first PDF that somebody opens.
const PdfPages = lazy(() => import("./PdfPages").then((part) => ({ default: part.PdfPages })));

interface Shown {
  /** A presigned link to the store, good for minutes. */
  url: string;
  sha256: string;
  mediaType: string;
  filename: string;
}

/** A file of evidence as a person reads it: a picture, the pages of a PDF, or a way to save it.
 * onAgain: asks for another link; the one that failed may have ended. */
export function EvidencePreview({ onAgain, ...shown }: Shown & { onAgain: () => unknown }) {
  const t = useText();
  const file = useFile(shown.url, shown.sha256);
  if (file.error) {
    return (
      <Alert
        type="error"
        showIcon
        title={t(texts.unfetched)}
        action={<Button onClick={onAgain}>{t(common.again)}</Button>}
      />
    );
  }
  if (!file.data) return <Skeleton active aria-label={t(texts.loading)} />;
  return <Fetched file={file.data} {...shown} />;
}

function Fetched({ file, mediaType, filename }: Shown & { file: FetchedFile }) {
  const t = useText();
  return (
    <section className="preview" aria-label={filename}>
      <Flex gap="small" align="center" justify="space-between" wrap>
        <Typography.Text strong className="preview-name">
          {filename}
        </Typography.Text>
        <Flex gap="small" align="center" wrap>
          {file.same && (
            <span className="preview-same">
              <SafetyCertificateOutlined aria-hidden /> {t(texts.same)}
            </span>
          )}
          <Button size="small" onClick={() => saveAs(new Blob([file.bytes], { type: mediaType }), filename)}>
            {t(common.download)}
          </Button>
        </Flex>
      </Flex>
      {!file.same && <Alert type="error" showIcon title={t(texts.differs)} />}
      <Body bytes={file.bytes} mediaType={mediaType} filename={filename} />
    </section>
  );
}

function Body({
  bytes,
  mediaType,
  filename,
}: Pick<Shown, "mediaType" | "filename"> & Pick<FetchedFile, "bytes">) {
  const t = useText();
  if (mediaType.startsWith("image/")) {
    return <Picture bytes={bytes} mediaType={mediaType} filename={filename} />;
  }
  if (mediaType === "application/pdf") {
    return (
      <Suspense fallback={<Skeleton active aria-label={t(texts.loading)} />}>
        <PdfPages bytes={bytes} filename={filename} />
      </Suspense>
    );
  }
  return <Alert type="info" showIcon title={t(texts.unshown)} />;
}
