import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, SyncOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button, Modal, Popconfirm } from "antd";
import { lazy, Suspense, useRef, useState } from "react";
import { intake } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { evidenceTexts as texts } from "@/texts/evidence";
import { previewTexts } from "@/texts/preview";
import { useFilling } from "../blanks/shapes";
import { sha256Of } from "./hash";
import { renewEvidence, type EvidenceFile, type EvidenceKind } from "./queries";
import type { Uploads } from "./useUploads";

const EvidencePreview = lazy(() =>
  import("@/shared/office/preview/EvidencePreview").then((part) => ({ default: part.EvidencePreview })),
);
const LINK = "/api/intake/v1/submissions/{submission_id}/evidence/{evidence_id}/link";
const FILE = "/api/intake/v1/submissions/{submission_id}/evidence/{evidence_id}";

/** A file that the server knows: what became of it, in words. */
export function KeptFile({ file, uploads }: { file: EvidenceFile; uploads: Uploads }) {
  const t = useText();
  const words = useWords("intake");
  const { locked } = useFilling();
  const [looking, setLooking] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const path = { submission_id: file.submission_id, evidence_id: file.id };
  const remove = intake.useMutation("delete", FILE, { onSuccess: () => renewEvidence(file.submission_id) });
  const choose = useMutation({
    mutationFn: async (chosen: File) => {
      // The same bytes go on into the place that they have; others are another file.
      const same = file.state === "waiting" && (await sha256Of(chosen)) === file.sha256;
      if (same) uploads.follow(file.kind as EvidenceKind, chosen, file.id);
      else uploads.add(file.kind as EvidenceKind, [chosen]);
    },
  });
  const unsent = file.state === "waiting" || file.state === "abandoned";
  return (
    <li className="evidence-file">
      <div className="evidence-row">
        <span className="evidence-name">
          {file.filename} <small>{sizeText(file.size)}</small>
        </span>
        <span className={`evidence-state ${file.state}`} role="status">
          <StateMark state={file.state} /> {words.of("EvidenceState", file.state)}
        </span>
        {file.state === "promoted" && (
          <Button size="small" onClick={() => setLooking(true)}>
            {t(previewTexts.preview)}
          </Button>
        )}
        {locked === null && unsent && (
          <Button size="small" loading={choose.isPending} onClick={() => chooser.current?.click()}>
            {t(texts.chooseAgain)}
          </Button>
        )}
        {locked === null && (
          <Popconfirm
            title={t(texts.removeAsk, { name: file.filename })}
            okText={t(texts.remove)}
            cancelText={t(common.cancel)}
            onConfirm={() => remove.mutate({ params: { path } })}
          >
            <Button size="small" loading={remove.isPending}>
              {t(texts.remove)}
            </Button>
          </Popconfirm>
        )}
        <input
          ref={chooser}
          type="file"
          hidden
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) choose.mutate(chosen);
            event.target.value = "";
          }}
        />
      </div>
      {file.why_zh && <p className="evidence-why">{t([file.why_zh, file.why_en ?? file.why_zh])}</p>}
      {unsent && words.toDo("EvidenceState", file.state) && <p>{words.toDo("EvidenceState", file.state)}</p>}
      {choose.error && <p role="alert">{t(texts.unreadable)}</p>}
      {remove.error && <Refusal problem={remove.error} />}
      {looking && <Looking file={file} onClose={() => setLooking(false)} />}
    </li>
  );
}

function StateMark({ state }: { state: EvidenceFile["state"] }) {
  if (state === "promoted") return <CheckCircleOutlined aria-hidden />;
  if (state === "checking") return <SyncOutlined spin aria-hidden />;
  if (state === "waiting") return <ClockCircleOutlined aria-hidden />;
  return <CloseCircleOutlined aria-hidden />;
}

function Looking({ file, onClose }: { file: EvidenceFile; onClose: () => void }) {
  const t = useText();
  const link = intake.useQuery(
    "get",
    LINK,
    { params: { path: { submission_id: file.submission_id, evidence_id: file.id } } },
    { gcTime: 0 },
  );
  return (
    <Modal open title={t(previewTexts.preview)} width={960} footer={null} onCancel={onClose} destroyOnHidden>
      {link.error && <Refusal problem={link.error} />}
      {link.data && (
        <Suspense fallback={t(previewTexts.loading)}>
          <EvidencePreview
            url={link.data.url}
            sha256={file.sha256}
            mediaType={file.content_type}
            filename={file.filename}
            onAgain={() => link.refetch()}
          />
        </Suspense>
      )}
    </Modal>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
