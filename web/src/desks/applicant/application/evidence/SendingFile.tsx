import { Button, Progress } from "antd";
import { Refusal } from "@/shared/Refusal";
import { useText, type Text } from "@/texts";
import { common } from "@/texts/common";
import { evidenceTexts as texts } from "@/texts/evidence";
import type { Stage, Upload } from "./upload";
import type { Uploads } from "./useUploads";

const WORDS: Readonly<Record<Stage, Text>> = {
  hashing: texts.hashing,
  waiting: texts.queued,
  sending: texts.sending,
  confirming: texts.confirming,
  done: texts.confirming,
  broken: texts.broken,
  refused: texts.notTaken,
};

/** A file on its way to the store. */
export function SendingFile({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const t = useText();
  const stopped = upload.stage === "broken" || upload.stage === "refused";
  return (
    <li className="evidence-file">
      <div className="evidence-row">
        <span className="evidence-name">{upload.file.name}</span>
        <span className={stopped ? "evidence-state bad" : "evidence-state"} role="status">
          {t(WORDS[upload.stage])}
        </span>
        {upload.stage === "broken" && (
          <Button size="small" type="primary" onClick={() => uploads.again(upload.key)}>
            {t(common.again)}
          </Button>
        )}
        <Button size="small" onClick={() => uploads.drop(upload.key)}>
          {t(stopped ? common.close : common.cancel)}
        </Button>
      </div>
      {!stopped && (
        <Progress
          percent={upload.percent}
          size="small"
          aria-label={upload.file.name}
        />
      )}
      {stopped && upload.problem && <Refusal problem={upload.problem} />}
      {upload.stage === "refused" && !upload.problem && <p role="alert">{t(texts.unreadable)}</p>}
    </li>
  );
}
