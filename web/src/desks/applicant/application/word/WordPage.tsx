import { FileWordOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Spin, Upload } from "antd";
import { useState } from "react";
import { asProblem, codeOf } from "@/api/problem";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { wordTexts as texts } from "@/texts/word";
import { DownloadButton } from "../../DownloadButton";
import { useKeeper } from "../draft/DraftProvider";
import { renewAll, useSubmission } from "../submission";
import { readWord } from "./read";
import { WhatWasRead } from "./WhatWasRead";

/** The form as a Word file: out, and back in. */
export function WordPage() {
  const t = useText();
  const { data: submission } = useSubmission();
  if (!submission) return null;
  const id = submission.id;
  return (
    <>
      <section className="panel">
        <h2>{t(texts.out)}</h2>
        <p>{t(texts.outHelp)}</p>
        <div className="button-row">
          <DownloadButton path={`/api/intake/v1/submissions/${id}/application.docx`} name="application.docx">
            {t(texts.outDraft)}
          </DownloadButton>
          <DownloadButton
            path={`/api/intake/v1/campaigns/${submission.campaign_id}/application.docx`}
            name="blank.docx"
          >
            {t(texts.outBlank)}
          </DownloadButton>
        </div>
      </section>
      {submission.state === "draft" || submission.state === "in_correction" ? (
        <WordIn submissionId={id} />
      ) : (
        <Alert type="info" showIcon title={t(texts.closed)} />
      )}
    </>
  );
}

/** First it is said what the file would change; the person accepts it or not. */
function WordIn({ submissionId }: { submissionId: string }) {
  const t = useText();
  const keeper = useKeeper();
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({
    mutationFn: async (chosen: File) => {
      // The file is held against what is saved, so what was typed is saved first.
      await keeper.renew();
      return readWord(submissionId, chosen, keeper.now().version, true);
    },
  });
  const accept = useMutation({
    // What was accepted is what was shown: a draft that changed since refuses it.
    mutationFn: ({ chosen, version }: { chosen: File; version: number }) =>
      readWord(submissionId, chosen, version, false),
    onError: (refused, { chosen }) => {
      if (codeOf(asProblem(refused)) === "stale-version") look.mutate(chosen);
    },
    onSuccess: async () => {
      await keeper.renew();
      await renewAll(submissionId);
    },
  });
  const read = accept.data ?? look.data;
  return (
    <section className="panel">
      <h2>{t(texts.in)}</h2>
      <p>{t(texts.inHelp)}</p>
      <Upload.Dragger
        accept=".docx"
        showUploadList={false}
        disabled={look.isPending || accept.isPending}
        beforeUpload={(chosen) => {
          setFile(chosen);
          accept.reset();
          look.mutate(chosen);
          return false;
        }}
      >
        <p className="evidence-drop">
          <FileWordOutlined aria-hidden /> {file ? file.name : t(texts.drop)}
        </p>
      </Upload.Dragger>
      <div role="status">
        {look.isPending && <Spin description={t(texts.reading)} />}
        {accept.data && <Alert type="success" showIcon title={t(texts.accepted)} className="gap-above" />}
      </div>
      {look.error && <Refusal problem={look.error} />}
      {read && <WhatWasRead read={read} />}
      {file && look.data && !accept.data && (
        <div className="button-row">
          <Button
            type="primary"
            loading={accept.isPending}
            disabled={look.data.filled.length + look.data.overwritten.length === 0}
            onClick={() => accept.mutate({ chosen: file, version: look.data.version })}
          >
            {t(texts.accept)}
          </Button>
          <Button
            onClick={() => {
              setFile(null);
              look.reset();
            }}
          >
            {t(texts.decline)}
          </Button>
        </div>
      )}
      {accept.error && <Refusal problem={accept.error} />}
    </section>
  );
}
