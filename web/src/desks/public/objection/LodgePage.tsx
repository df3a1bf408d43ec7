import { Link, getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { registry } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { Countdown } from "@/shared/Countdown";
import { closingText } from "@/shared/instants";
import { useLanguage, useText, useTitle } from "@/texts";
import { objectionTexts as texts } from "@/texts/objection";
import { noticeTexts } from "@/texts/public";
import type { Notice } from "../notices/notice";
import { Asked } from "../parts/Asked";
import { PrintButton } from "../parts/PaperButton";
import { RehearsalBand } from "../parts/RehearsalMark";
import { EmailStep } from "./EmailStep";
import { Lodged } from "./Lodged";
import { LodgeForm } from "./LodgeForm";

type Receipt = components["schemas"]["LodgingView"];
const route = getRouteApi("/open/notices/$noticeId/objection");

/** Objecting to what a notice lists, without an account. */
export function LodgePage() {
  const t = useText();
  const { noticeId } = route.useParams();
  const notice = registry.useQuery("get", "/api/registry/v1/notices/{notice_id}", {
    params: { path: { notice_id: noticeId } },
  });
  useTitle(t(texts.title));
  return (
    <>
      <p className="no-print">
        <Link to="/notices/$noticeId" params={{ noticeId }}>
          {t(texts.back)}
        </Link>
      </p>
      <Asked of={notice}>{(found) => <LodgeSteps notice={found} />}</Asked>
    </>
  );
}

function LodgeSteps({ notice }: { notice: Notice }) {
  const t = useText();
  const { language } = useLanguage();
  const [proof, setProof] = useState<string | null>(null);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  if (receipt) {
    return (
      <article className="paper">
        <h1>{t(texts.received)}</h1>
        <p className="lead-open" role="status">
          {t(texts.keep)}
        </p>
        <Lodged of={receipt} />
        <p className="call-actions">
          <PrintButton />
        </p>
      </article>
    );
  }
  const closes = notice.closes_at ? closingText(notice.closes_at, language) : "";
  return (
    <article className="paper">
      {notice.rehearsal && <RehearsalBand />}
      <h1>{t(texts.title)}</h1>
      <p>{notice.title}</p>
      {!notice.open && <p className="rehearsal-band">{t(texts.closed, { closes })}</p>}
      {notice.open && (
        <>
          <p className="lead-open">
            {t(noticeTexts.openNow, { closes })}{" "}
            {notice.closes_at && (
              <>
                {t(noticeTexts.left)}{" "}
                <Countdown campaignId={notice.campaign_id} until={notice.closes_at} />
              </>
            )}
          </p>
          <p>{t(texts.intro)}</p>
          <p className="help">{t(texts.secret)}</p>
        </>
      )}
      {notice.open && proof === null && (
        <section>
          <h2>{t(texts.emailStep)}</h2>
          <p className="help">{t(texts.emailHelp)}</p>
          <EmailStep onProof={setProof} />
        </section>
      )}
      {/* What was typed stays, even when it closes meanwhile: the server judges when it came. */}
      {proof !== null && <LodgeForm notice={notice} proof={proof} onProof={setProof} onReceipt={setReceipt} />}
    </article>
  );
}
