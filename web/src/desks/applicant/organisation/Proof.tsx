import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Tag } from "antd";
import { useState } from "react";
import { identity } from "@/api/clients";
import { sendForm } from "@/api/forms";
import type { components } from "@/api/generated/identity";
import { queries } from "@/api/queries";
import { hasRole, useMe } from "@/api/session";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { proofTexts as texts } from "@/texts/proof";
import { DownloadButton } from "../DownloadButton";

type Standing = components["schemas"]["ProofView"];
const PROOF = "/api/identity/v1/organisations/{organisation_id}/proof";
const KINDS = ["licence", "letter"] as const;

/** How far the organisation is proved, and what a signatory can do about it. */
export function Proof({ organisationId }: { organisationId: string }) {
  const t = useText();
  const proof = identity.useQuery("get", PROOF, { params: { path: { organisation_id: organisationId } } });
  return (
    <section className="panel">
      <h2>{t(texts.own)}</h2>
      <Answer of={proof}>{(standing) => <Shown standing={standing} />}</Answer>
    </section>
  );
}

function Shown({ standing }: { standing: Standing }) {
  const t = useText();
  const { language } = useLanguage();
  const me = useMe();
  const words = useWords("identity");
  const [again, sendAgain] = useState(false);
  const missing = standing.state === "claimed" || standing.state === "refused";
  const signs = hasRole(me, "applicant_signatory");
  return (
    <>
      <p>
        <Tag color={standing.state === "confirmed" ? "green" : "orange"}>{words.of("ProofState", standing.state)}</Tag>{" "}
        {standing.handed_in_at &&
          t(texts.handedIn, { name: standing.handed_in_by ?? "", at: instantText(standing.handed_in_at, language) })}
      </p>
      {standing.state === "refused" && (
        <Alert type="warning" showIcon title={t(texts.why, { reason: standing.reason ?? "" })} className="gap-below" />
      )}
      {standing.state !== "confirmed" && <p>{t(texts.ownHelp)}</p>}
      {standing.state === "handed_in" && signs && !again && (
        <Button onClick={() => sendAgain(true)}>{t(texts.sendAgain)}</Button>
      )}
      {(missing || again) && (signs ? (
        <Send organisationId={standing.organisation_id} onDone={() => sendAgain(false)} />
      ) : (
        <p>{t(texts.signatoryActs)}</p>
      ))}
    </>
  );
}

type Papers = { [kind in (typeof KINDS)[number]]?: File };

function Send({ organisationId, onDone }: { organisationId: string; onDone: () => void }) {
  const t = useText();
  const marks = useMarks();
  const [papers, choose] = useState<Papers>({});
  const sending = useMutation({
    mutationFn: () => sendForm(`/api/identity/v1/organisations/${organisationId}/proofs`, papers),
    onSuccess: () => {
      onDone();
      return queries.invalidateQueries({ queryKey: ["get", PROOF] });
    },
  });
  return (
    <>
      <p>
        <DownloadButton
          path={`/api/identity/v1/organisations/${organisationId}/authorisation-letter.docx`}
          name="letter.docx"
        >
          {t(texts.template)}
        </DownloadButton>
      </p>
      {KINDS.map((kind) => (
        <p key={kind}>
          <label className="file-choice">
            {marks.named(t(texts[kind]), papers[kind]?.name ?? t(texts.chooseFile))}
            <input
              type="file"
              className="visually-hidden"
              accept="application/pdf,image/jpeg,image/png"
              onChange={(event) => choose({ ...papers, [kind]: event.target.files?.[0] })}
            />
          </label>
        </p>
      ))}
      <p>{t(texts.fileHelp)}</p>
      {sending.error && <Refusal problem={sending.error} />}
      <Button
        type="primary"
        disabled={!papers.licence || !papers.letter}
        loading={sending.isPending}
        onClick={() => sending.mutate()}
      >
        {t(texts.send)}
      </Button>
    </>
  );
}
