import { Alert, Button } from "antd";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { instantText } from "@/shared/instants";
import { SmallTable } from "@/shared/office/SmallTable";
import { Refusal } from "@/shared/Refusal";
import { useLanguage, useText } from "@/texts";
import { evidenceTexts as texts } from "@/texts/evidence";
import { useMarks } from "@/texts/marks";
import { allFields, useFilling } from "../blanks/shapes";
import { useSubmissionId } from "../submission";
import { renewEvidence, useScans } from "./queries";

type Scan = components["schemas"]["SealedScanView"];
const READING = "/api/intake/v1/submissions/{submission_id}/evidence/{evidence_id}/reading";

/** Each sealed scan held against the draft, page by page. */
export function SealedReading() {
  const scans = useScans();
  if (scans.error) return <Refusal problem={scans.error} />;
  return scans.data?.items.map((scan) => <OneScan key={scan.evidence_id} scan={scan} />);
}

function OneScan({ scan }: { scan: Scan }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const id = useSubmissionId();
  const { form } = useFilling();
  const read = intake.useMutation("post", READING, { onSuccess: () => renewEvidence(id) });
  const labels = new Map(
    allFields(form.presentation.parts.flatMap((part) => part.fields)).map((f) => [f.path, t([f.zh, f.en])]),
  );
  return (
    <div className="gap-below">
      <Alert
        showIcon
        type={scan.outcome === "same" ? "success" : scan.outcome === null ? "info" : "warning"}
        title={marks.named(scan.filename, t([scan.zh, scan.en]))}
        description={
          <>
            {scan.read_at && t(texts.scanPages, { pages: scan.pages, looked: scan.looked, marked: scan.marked })}
            {scan.changed.length > 0 && (
              <p>{t(texts.scanChanged, { fields: marks.list(scan.changed.map((p) => labels.get(p) ?? p)) })}</p>
            )}
          </>
        }
        action={
          <Button
            size="small"
            loading={read.isPending}
            onClick={() => read.mutate({ params: { path: { submission_id: id, evidence_id: scan.evidence_id } } })}
          >
            {t(scan.read_at ? texts.scanReadAgain : texts.scanRead)}
          </Button>
        }
      />
      {read.error && <Refusal problem={read.error} />}
      {scan.marks.length > 0 && (
        <SmallTable
          label={scan.filename}
          head={[t(texts.scanPage), t(texts.scanVersion), t(texts.scanPrinted), t(texts.scanJudged)]}
          rows={scan.marks.map((mark) => ({
            key: `${mark.hash_prefix}-${mark.draft_version}`,
            cells: [
              marks.list(mark.pages.map(String)),
              mark.draft_version,
              mark.saved_at ? instantText(mark.saved_at, language) : "—",
              t(mark.ours && mark.known ? texts.scanOurs : mark.ours ? texts.scanUnknown : texts.scanOther),
            ],
          }))}
        />
      )}
    </div>
  );
}
