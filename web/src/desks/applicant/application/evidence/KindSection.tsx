import { InboxOutlined } from "@ant-design/icons";
import { Tag, Upload as Chooser } from "antd";
import type { components } from "@/api/generated/intake";
import { useText } from "@/texts";
import { applicationTexts } from "@/texts/application";
import { evidenceTexts as texts } from "@/texts/evidence";
import { Findings } from "../blanks/Findings";
import { holds, idOf, useFilling } from "../blanks/shapes";
import type { Draft } from "../draft/pointers";
import { KeptFile } from "./KeptFile";
import type { EvidenceFile } from "./queries";
import { SealedReading } from "./SealedReading";
import { SendingFile } from "./SendingFile";
import type { Uploads } from "./useUploads";

type ShownEvidence = components["schemas"]["ShownEvidence"];

/** One kind of evidence: what it is for, its files, and where to drop more. */
export function KindSection({
  shown,
  files,
  uploads,
  draft,
}: {
  shown: ShownEvidence;
  files: readonly EvidenceFile[];
  uploads: Uploads;
  draft: Draft;
}) {
  const t = useText();
  const { form, locked, points } = useFilling();
  const needed = shown.required || (shown.required_when ? holds(shown.required_when, draft) : false);
  const sending = uploads.items.filter((upload) => upload.kind === shown.kind && upload.stage !== "done");
  const most = form.evidence.kinds[shown.kind] ?? 0;
  const title = `${idOf(`/attachments/${shown.kind}`)}-title`;
  const asked = (points ?? []).filter((point) => point.kind === "evidence" && point.path.endsWith(shown.kind));
  const placed = new Set(sending.map((upload) => upload.evidenceId));
  return (
    <section className="evidence-kind" id={idOf(`/attachments/${shown.kind}`)} aria-labelledby={title}>
      <h3 id={title}>
        {t([shown.zh, shown.en])}
        {needed ? (
          <Tag color="red">
            {t(texts.needed)}
          </Tag>
        ) : (
          <span className="blank-optional">{t(applicationTexts.optional)}</span>
        )}
        <span className="evidence-amount">{t(texts.amount, { n: files.length, most })}</span>
      </h3>
      {shown.hint_zh && <div className="blank-hint">{shown.hint_zh}</div>}
      {asked.map((point) => (
        <div key={point.path + point.mend} className="blank-request">
          <div>{t(applicationTexts.wrong, { text: point.wrong })}</div>
          <div>{t(applicationTexts.mend, { text: point.mend })}</div>
        </div>
      ))}
      <Findings path={`/attachments/${shown.kind}`} />
      <ul className="evidence-files">
        {files
          .filter((file) => !placed.has(file.id))
          .map((file) => (
            <KeptFile key={file.id} file={file} uploads={uploads} />
          ))}
        {sending.map((upload) => (
          <SendingFile key={upload.key} upload={upload} uploads={uploads} />
        ))}
      </ul>
      {shown.kind === "sealed_scan" && files.length > 0 && <SealedReading />}
      {locked === null && (
        <Chooser.Dragger
          multiple
          showUploadList={false}
          accept={form.evidence.content_types.join(",")}
          beforeUpload={(file) => {
            uploads.add(shown.kind, [file]);
            return false;
          }}
        >
          <p className="evidence-drop">
            <InboxOutlined aria-hidden /> {t(texts.drop, { kind: t([shown.zh, shown.en]) })}
          </p>
        </Chooser.Dragger>
      )}
    </section>
  );
}
