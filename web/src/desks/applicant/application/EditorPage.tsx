import { useNavigate, useSearch } from "@tanstack/react-router";
import { Alert, Badge, Button, Drawer, Flex } from "antd";
import { useState } from "react";
import { Answer } from "@/shared/office/Answer";
import { Refusal } from "@/shared/Refusal";
import { onDemand } from "@/shared/onDemand";
import { Choice } from "@/shared/office/Choice";
import { useText, type Text } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { common } from "@/texts/common";
import { FillingProvider, type CampaignForm } from "./blanks/shapes";
import { CheckList } from "./check/CheckList";
import { useFillingOf } from "./filling";
import { PartStep } from "./PartStep";
import { StepList } from "./StepList";
import { EVIDENCE, lacksOf, stepOf, type Step } from "./steps";
import { useCorrection, useForm, useSubmission, type Submission } from "./submission";

const EvidenceStep = onDemand(async () => (await import("./evidence/EvidenceStep")).EvidenceStep);

/** The form, a part at a time, with the check beside it. */
export function EditorPage() {
  const { data: submission } = useSubmission();
  const form = useForm(submission?.campaign_id ?? "");
  if (!submission) return null;
  return <Answer of={form}>{(shown) => <Editor form={shown} submission={submission} />}</Answer>;
}

function Editor({ form, submission }: { form: CampaignForm; submission: Submission }) {
  const t = useText();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const [strict, setStrict] = useState(false);
  const [checking, setChecking] = useState(false);
  const filling = useFillingOf(form, submission, strict);
  const correction = useCorrection(submission.state === "in_correction");
  const steps: Step[] = [
    ...form.presentation.parts.map((part) => ({ key: part.key, title: [part.zh, part.en] as Text })),
    { key: EVIDENCE, title: texts.evidence },
  ];
  const at = Math.max(0, steps.findIndex((step) => step.key === search.step));
  const part = form.presentation.parts[at];
  const go = (key: string) => {
    setStrict(true);
    scrollTo({ top: 0 });
    void navigate({ to: ".", search: (before) => ({ ...before, step: key }) });
  };
  const lacks = lacksOf(filling.findings);
  const list = (
    <CheckList
      onGo={(path) => {
        setChecking(false);
        setStrict(true);
        void navigate({ to: ".", search: (before) => ({ ...before, step: stepOf(path), field: path }) });
      }}
    />
  );
  return (
    <FillingProvider value={filling}>
      {filling.locked && <Alert type="info" showIcon title={filling.locked} className="gap-below" />}
      {correction.error && !correction.data && (
        <Refusal problem={correction.error}>
          <Button onClick={() => correction.refetch()}>{t(common.again)}</Button>
        </Refusal>
      )}
      {filling.points && <Alert type="warning" showIcon title={t(texts.onlyReopened)} className="gap-below" />}
      <div className="editor">
        <StepList steps={steps} at={at} lacks={lacks} onGo={go} />
        <div className="editor-narrow">
          <Choice
            aria-label={t(texts.steps)}
            value={steps[at]?.key}
            onChange={go}
            options={steps.map((step, index) => ({ value: step.key, label: `${index + 1}. ${t(step.title)}` }))}
          />
          <Badge count={filling.findings.length} size="small">
            <Button onClick={() => setChecking(true)}>{t(texts.check)}</Button>
          </Badge>
        </div>
        <section className="editor-part">
          {part ? <PartStep key={part.key} part={part} focus={search.field} /> : <EvidenceStep />}
          <Flex justify="space-between" className="editor-foot">
            <Button disabled={at === 0} onClick={() => go(steps[at - 1]?.key ?? "")}>
              {t(texts.previous)}
            </Button>
            {at < steps.length - 1 ? (
              <Button type="primary" onClick={() => go(steps[at + 1]?.key ?? "")}>
                {t(texts.nextStep)}
              </Button>
            ) : (
              <Button
                type="primary"
                onClick={() => navigate({ to: "/applications/$submissionId/check", params: { submissionId: submission.id } })}
              >
                {t(texts.toHandIn)}
              </Button>
            )}
          </Flex>
        </section>
        {!filling.locked && <aside className="editor-check">{list}</aside>}
        <Drawer open={checking} onClose={() => setChecking(false)} title={t(texts.check)} size={340}>
          {list}
        </Drawer>
      </div>
    </FillingProvider>
  );
}
