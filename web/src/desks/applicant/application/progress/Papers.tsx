import { Link } from "@tanstack/react-router";
import { intake } from "@/api/clients";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { useLanguage, useText } from "@/texts";
import { handInTexts as texts } from "@/texts/handin";
import { DownloadButton } from "../../DownloadButton";
import type { Submission } from "../submission";

/** Each hand-in with its receipt and the form as it was handed in. */
export function Papers({ submission }: { submission: Submission }) {
  const t = useText();
  const { language } = useLanguage();
  const receipts = intake.useQuery("get", "/api/intake/v1/submissions/{submission_id}/receipts", {
    params: { path: { submission_id: submission.id } },
  });
  return (
    <section className="panel">
      <h2>{t(texts.receipts)}</h2>
      <Answer of={receipts}>
        {({ items }) => (
          <ul className="plain-list">
            {items.map(({ receipt }) => (
              <li key={receipt.receipt_id} className="button-row">
                <span>
                  {t(texts.receiptSnapshotN, { n: receipt.snapshot })} · {instantText(receipt.received_at, language)}
                </span>
                <Link
                  to="/applications/$submissionId/receipts/$snapshot"
                  params={{ submissionId: submission.id, snapshot: String(receipt.snapshot) }}
                >
                  {t(texts.showReceipt)}
                </Link>
                <DownloadButton
                  path={`/api/intake/v1/submissions/${submission.id}/snapshots/${receipt.snapshot}/application.docx`}
                  name={`${receipt.number}-${receipt.snapshot}.docx`}
                >
                  {t(texts.printSnapshot)}
                </DownloadButton>
                <DownloadButton
                  path={`/api/intake/v1/submissions/${submission.id}/snapshots/${receipt.snapshot}/application.pdf`}
                  name={`${receipt.number}-${receipt.snapshot}.pdf`}
                >
                  {t(texts.readSnapshot)}
                </DownloadButton>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  );
}
