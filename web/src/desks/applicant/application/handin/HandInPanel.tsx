import { useNavigate } from "@tanstack/react-router";
import { Alert, Button, Checkbox, Modal } from "antd";
import { useState } from "react";
import { intake, newKey } from "@/api/clients";
import { codeOf, asProblem } from "@/api/problem";
import { hasRole, useMe } from "@/api/session";
import { useCampaignNow } from "@/shared/clock";
import { Countdown } from "@/shared/Countdown";
import { closingText } from "@/shared/instants";
import { Refusal } from "@/shared/Refusal";
import { useLanguage, useText } from "@/texts";
import { applicationTexts } from "@/texts/application";
import { common } from "@/texts/common";
import { handInTexts as texts } from "@/texts/handin";
import { useMarks } from "@/texts/marks";
import { useFilling } from "../blanks/shapes";
import { valueAt } from "../draft/pointers";
import { useKeeper, useKeeping } from "../draft/DraftProvider";
import { useEvidence } from "../evidence/queries";
import { renewAll, useCheck, useCorrection, type Submission } from "../submission";

const HAND_IN = "/api/intake/v1/submissions/{submission_id}/hand-in";

/** What the hand-in is to take. The key stays the same until the intent changes: when its answer
 * was lost, even after the dialog was closed, it gets the receipt and no second hand-in. */
interface Intent {
  withUnfinished: boolean;
  key: string;
}

function intentTo(withUnfinished: boolean): Intent {
  return { withUnfinished, key: newKey() };
}

/** When it closes, what stands in the way, and the act itself. */
export function HandInPanel({ submission }: { submission: Submission }) {
  const t = useText();
  const me = useMe();
  const keeper = useKeeper();
  const { unsaved } = useKeeping();
  const { findings, fresh, checkFailed } = useFilling();
  const [asking, setAsking] = useState(false);
  const [intent, setIntent] = useState(() => intentTo(false));
  const blocks = findings.filter((found) => found.severity === "blocks").length;
  const signs = hasRole(me, "applicant_signatory");
  const reason = !signs ? texts.onlySignatory : unsaved ? texts.saveFirst : null;
  return (
    <section className="panel">
      <h2>{t(submission.state === "in_correction" ? texts.titleAgain : texts.title)}</h2>
      <Closing submission={submission} />
      <p>{t(texts.help)}</p>
      {reason && <Alert type="info" showIcon title={t(reason)} className="gap-below" />}
      {/* The server checks at the hand-in too, so a check that does not come stops nobody. */}
      {!reason && !fresh && !checkFailed && (
        <Alert type="info" showIcon title={t(applicationTexts.checkRuns)} className="gap-below" />
      )}
      {blocks > 0 && <Alert type="warning" showIcon title={t(texts.blocked, { n: blocks })} className="gap-below" />}
      <Button
        type="primary"
        size="large"
        disabled={reason !== null}
        onClick={() => void keeper.flush().then((saved) => saved && setAsking(true))}
      >
        {t(texts.handIn)}
      </Button>
      {asking && (
        <Confirm
          submission={submission}
          blocks={blocks}
          intent={intent}
          onIntent={setIntent}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

/** The cut-off that applies: of the correction, else of this applicant at the chosen unit. */
function Closing({ submission }: { submission: Submission }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const { draft, form } = useFilling();
  const correcting = submission.state === "in_correction";
  const correction = useCorrection(correcting);
  const check = useCheck();
  const now = useCampaignNow(submission.campaign_id);
  const unit = form.units.find((each) => each.code === valueAt(draft, "/cover/recommending_unit"));
  const until = correcting ? correction.data?.due_at : check.data?.closes_at;
  if (!until) return !correcting && check.data ? <p>{t(texts.chooseUnit)}</p> : null;
  const closes = t(texts.closes, { at: closingText(until, language) });
  return (
    <>
      <p>
        {unit && !correcting ? marks.aside(closes, unit.zh) : closes} {t(texts.left)}{" "}
        <Countdown campaignId={submission.campaign_id} until={until} />
      </p>
      {now !== null && now >= Date.parse(until) && (
        <Alert type="error" showIcon role="alert" title={t(texts.over)} className="gap-below" />
      )}
    </>
  );
}

/** Says once more what handing in means. */
function Confirm({
  submission,
  blocks,
  intent,
  onIntent,
  onClose,
}: {
  submission: Submission;
  blocks: number;
  intent: Intent;
  onIntent: (intent: Intent) => void;
  onClose: () => void;
}) {
  const t = useText();
  const navigate = useNavigate();
  const keeper = useKeeper();
  const { draft, draftVersion } = useKeeping();
  const { form } = useFilling();
  const files = useEvidence();
  const unfinished = files.data?.items.filter((f) => f.state === "waiting" || f.state === "checking") ?? [];
  const unitCode = valueAt(draft, "/cover/recommending_unit");
  const handIn = intake.useMutation("post", HAND_IN, {
    onSuccess: async ({ receipt }) => {
      try {
        await keeper.renew();
        await renewAll(submission.id);
      } finally {
        // It is handed in: the receipt is shown, whatever becomes of what this page keeps.
        await navigate({
          to: "/applications/$submissionId/receipts/$snapshot",
          params: { submissionId: submission.id, snapshot: String(receipt.snapshot) },
        });
      }
    },
  });
  const full = handIn.error && codeOf(asProblem(handIn.error)) === "queue-full";
  return (
    <Modal
      open
      title={t(texts.confirmTitle)}
      okText={t(texts.confirmOk)}
      cancelText={t(common.cancel)}
      confirmLoading={handIn.isPending}
      onCancel={onClose}
      mask={{ closable: false }}
      onOk={() =>
        handIn.mutate({
          params: { path: { submission_id: submission.id }, header: { "Idempotency-Key": intent.key } },
          body: { draft_version: draftVersion, with_unfinished: intent.withUnfinished },
        })
      }
    >
      <p>
        {t(texts.confirmText, {
          factory: String(valueAt(draft, "/cover/factory_name") ?? ""),
          unit: form.units.find((each) => each.code === unitCode)?.zh ?? "",
          n: files.data?.items.filter((file) => file.state === "promoted").length ?? 0,
        })}
      </p>
      {blocks > 0 && <p className="mark-blocks">{t(texts.blocked, { n: blocks })}</p>}
      {unfinished.length > 0 && (
        <Checkbox checked={intent.withUnfinished} onChange={(event) => onIntent(intentTo(event.target.checked))}>
          {t(texts.withUnfinished, { n: unfinished.length, minutes: form.evidence.late_bytes_minutes })}
        </Checkbox>
      )}
      {handIn.error && <Refusal problem={handIn.error}>{full && <p>{t(texts.queueKeeps)}</p>}</Refusal>}
    </Modal>
  );
}
