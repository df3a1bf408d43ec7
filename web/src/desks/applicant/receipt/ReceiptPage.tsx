import { Link, useParams } from "@tanstack/react-router";
import { Alert, Button, Tag } from "antd";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { saveAs } from "@/shared/saveAs";
import { closingText, instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { common } from "@/texts/common";
import { handInTexts as texts } from "@/texts/handin";
import { useMarks } from "@/texts/marks";
import { DownloadButton } from "../DownloadButton";
import "../applicant.css";

type Signed = components["schemas"]["SignedReceipt"];

/** The signed proof of one hand-in, to be read, printed and kept. */
export function ReceiptPage() {
  const t = useText();
  const { submissionId = "", snapshot = "" } = useParams({ strict: false });
  const receipts = intake.useQuery("get", "/api/intake/v1/submissions/{submission_id}/receipts", {
    params: { path: { submission_id: submissionId } },
  });
  return (
    <Answer of={receipts}>
      {({ items }) => {
        const found = items.find((each) => String(each.receipt.snapshot) === snapshot);
        if (found) return <Paper signed={found} />;
        return (
          <>
            <PageHead title={t(texts.receipt)} />
            <Alert type="warning" showIcon title={t(texts.receiptNone)} />
          </>
        );
      }}
    </Answer>
  );
}

function Paper({ signed }: { signed: Signed }) {
  const t = useText();
  const { receipt } = signed;
  const name = `${receipt.number}-${receipt.snapshot}`;
  const json = () => saveAs(new Blob([JSON.stringify(signed, null, 2)], { type: "application/json" }), `${name}.json`);
  return (
    <>
      <PageHead
        title={t(texts.receipt)}
        help={t(texts.receiptGood)}
        actions={
          <span className="button-row no-print">
            <Button type="primary" onClick={json}>
              {t(texts.receiptJson)}
            </Button>
            <DownloadButton
              path={`/api/intake/v1/submissions/${receipt.submission_id}/receipts/${receipt.snapshot}/paper.docx`}
              name={`${name}.docx`}
            >
              {t(texts.receiptPaper)}
            </DownloadButton>
            <Button onClick={() => print()}>{t(common.print)}</Button>
          </span>
        }
      />
      <article className="receipt-paper" aria-label={t(texts.receipt)}>
        {receipt.rehearsal && <Tag color="orange">{t(texts.receiptRehearsal)}</Tag>}
        <h2>{t(texts.receipt)}</h2>
        <Facts signed={signed} />
        <Files signed={signed} />
      </article>
      <p className="button-row no-print gap-above">
        <Link to="/applications/$submissionId/progress" params={{ submissionId: receipt.submission_id }}>
          {t(texts.toProgress)}
        </Link>
        <Link to="/verify">{t(texts.receiptVerify)}</Link>
      </p>
    </>
  );
}

function Facts({ signed }: { signed: Signed }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const { receipt } = signed;
  return (
    <dl className="facts">
      <dt>{t(texts.receiptNumber)}</dt>
      <dd>
        <strong>{receipt.number}</strong>
      </dd>
      <dt>{t(texts.receiptAt)}</dt>
      <dd>
        <strong>{marks.aside(instantText(receipt.received_at, language), t(common.beijingTime))}</strong>
        <div className="mono">{receipt.received_at}</div>
      </dd>
      <dt>{t(texts.receiptCloses)}</dt>
      <dd>{receipt.closes_at ? closingText(receipt.closes_at, language) : t(texts.receiptCorrection)}</dd>
      <dt>{t(texts.receiptSnapshot)}</dt>
      <dd>{t(texts.receiptSnapshotN, { n: receipt.snapshot })}</dd>
      <dt>{t(texts.receiptHash)}</dt>
      <dd className="mono">{receipt.snapshot_hash}</dd>
      <dt>{t(texts.receiptLeaf)}</dt>
      <dd className="mono">{receipt.leaf}</dd>
      <dt>{t(texts.receiptSignature, { kid: receipt.kid })}</dt>
      <dd className="mono">{signed.signature}</dd>
    </dl>
  );
}

function Files({ signed: { receipt } }: { signed: Signed }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const words = useWords("intake");
  return (
    <>
      <h3>{t(texts.receiptFiles)}</h3>
      <ul className="plain-list">
        {receipt.manifest.map((item) => (
          <li key={item.sha256}>
            {marks.named(words.of("EvidenceKind", item.kind), item.filename)}
            {item.late_until && (
              <Tag color="orange">{t(texts.receiptLate, { at: closingText(item.late_until, language) })}</Tag>
            )}
            <div className="mono">{item.sha256}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
