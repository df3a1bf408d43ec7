import { Alert, Badge, Flex, Tabs } from "antd";
import { useState, type ReactNode } from "react";
import type { components } from "@/api/generated/review";
import { onDemand } from "@/shared/onDemand";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { checklistTexts } from "@/texts/checklist";
import { CaseEvidence } from "./CaseEvidence";
import { CaseHead } from "./CaseHead";
import { CaseTools } from "./CaseTools";
import { ChangeList } from "./ChangeList";
import { CreditCard } from "./CreditCard";
import { LabelledContent } from "./LabelledContent";
import { OtherSubmissions } from "./OtherSubmissions";
import { RulingList } from "./RulingList";

const Checklist = onDemand(async () => (await import("./Checklist")).Checklist);
type Overview = components["schemas"]["CaseOverview"];
type Desk = components["schemas"]["ChecklistDesk"];

/** The case side by side: what was applied for, and beside it the evidence and the acts. */
export function CaseReading({
  overview,
  acts,
  scans,
  extraTabs = [],
}: {
  overview: Overview;
  /** What this desk can do with the case, beside the content. */
  acts?: ReactNode;
  /** The sealed scans, where the desk looks at them. */
  scans?: ReactNode;
  extraTabs?: { key: string; label: string; children: ReactNode }[];
}) {
  const t = useText();
  const [tab, setTab] = useState("content");
  const answering = (desk: Desk) =>
    overview.allowed_acts.some((each) => each.allowed && each.act === `answer_${desk}_checklist`);
  const marked = new Set(overview.last_change?.fields.map((field) => field.path) ?? []);
  const label = (text: string, count: number) => (
    <span>
      {text} {count > 0 && <Badge count={count} color="#5b6675" size="small" />}
    </span>
  );
  return (
    <article className="case">
      <CaseHead overview={overview} actions={<CaseTools overview={overview} />} />
      {!overview.readable && <Alert type="info" showIcon title={t(caseTexts.notReadable)} />}
      <Flex className="case-panes" gap="large" align="flex-start">
        <div className="case-main">
          <Tabs
            activeKey={tab}
            onChange={setTab}
            items={[
              {
                key: "content",
                label: t(caseTexts.content),
                children: <LabelledContent parts={overview.content} marked={marked} />,
              },
              {
                key: "evidence",
                label: label(t(caseTexts.evidence), overview.evidence.length),
                children: <CaseEvidence caseId={overview.case.id} evidence={overview.evidence} />,
              },
              ...(scans
                ? [{ key: "scans", label: label(t(caseTexts.scans), overview.scans?.items.length ?? 0), children: scans }]
                : []),
              { key: "credit", label: t(caseTexts.credit), children: <CreditCard caseId={overview.case.id} credit={overview.credit} /> },
              ...overview.checklists.map((desk) => ({
                key: `checklist-${desk}`,
                label: t(checklistTexts[desk]),
                children: <Checklist caseId={overview.case.id} desk={desk} editable={answering(desk)} />,
              })),
              {
                key: "rulings",
                label: label(t(caseTexts.rulings), overview.rulings.length),
                children: <RulingList of={overview.case} rulings={overview.rulings} />,
              },
              {
                key: "changes",
                label: label(t(caseTexts.changes), overview.last_change?.fields.length ?? 0),
                children: <ChangeList change={overview.last_change} />,
              },
              {
                key: "others",
                label: label(t(caseTexts.others), overview.other_submissions.length),
                children: <OtherSubmissions others={overview.other_submissions} />,
              },
              ...extraTabs,
            ]}
          />
        </div>
        {acts && <aside className="case-acts no-print">{acts}</aside>}
      </Flex>
    </article>
  );
}
