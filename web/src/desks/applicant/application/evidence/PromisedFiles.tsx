import { useMutation } from "@tanstack/react-query";
import { Alert } from "antd";
import { intake } from "@/api/clients";
import { Countdown } from "@/shared/Countdown";
import { closingText } from "@/shared/instants";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { evidenceTexts as texts } from "@/texts/evidence";
import { useFilling } from "../blanks/shapes";
import { useSubmissionId } from "../submission";
import { sha256Of } from "./hash";
import type { EvidenceKind } from "./queries";
import type { Uploads } from "./useUploads";

interface Promised {
  evidence_id: string;
  kind: string;
  sha256: string;
}

/** Files that were handed in by their hash, whose bytes may still follow. */
export function PromisedFiles({ uploads }: { uploads: Uploads }) {
  const t = useText();
  const { language } = useLanguage();
  const { form } = useFilling();
  const id = useSubmissionId();
  const words = useWords("intake");
  // Only the very bytes that were promised can follow.
  const following = useMutation({
    mutationFn: async ({ promised, file }: { promised: Promised; file: File }) =>
      (await sha256Of(file)) === promised.sha256,
    onSuccess: (same, { promised, file }) => {
      if (same) uploads.follow(promised.kind as EvidenceKind, file, promised.evidence_id);
    },
  });
  const { data, error } = intake.useQuery("get", "/api/intake/v1/submissions/{submission_id}/late-files", {
    params: { path: { submission_id: id } },
  });
  if (!data) return error && <Refusal problem={error} />;
  if (data.items.length === 0) return null;
  const chosen = (file: Promised) => following.variables?.promised.evidence_id === file.evidence_id;
  return (
    <Alert
      className="gap-below"
      type={data.items.some((file) => file.state !== "arrived") ? "warning" : "success"}
      showIcon
      title={t(texts.promised)}
      description={
        <ul className="evidence-files">
          {data.items.map((file) => (
            <li key={file.evidence_id} className="evidence-file">
              <div className="evidence-row">
                <span className="evidence-name">{file.filename}</span>
                <span className="evidence-state">{words.of("PromiseState", file.state)}</span>
                {file.state === "awaited" && (
                  <>
                    <span>
                      {t(texts.promisedUntil, { at: closingText(file.due_at, language) })}{" "}
                      <Countdown campaignId={form.campaign_id} until={file.due_at} />
                    </span>
                    <label className="file-choice">
                      {t(texts.promisedSend)}
                      <input
                        type="file"
                        className="visually-hidden"
                        onChange={({ target }) => {
                          const [picked] = target.files ?? [];
                          if (picked) following.mutate({ promised: file, file: picked });
                        }}
                      />
                    </label>
                  </>
                )}
              </div>
              {following.data === false && chosen(file) && <p role="alert">{t(texts.promisedOther)}</p>}
              {following.error && chosen(file) && <p role="alert">{t(texts.unreadable)}</p>}
            </li>
          ))}
        </ul>
      }
    />
  );
}
