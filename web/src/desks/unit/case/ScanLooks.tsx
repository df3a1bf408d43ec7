import { Alert, Button, Empty, Flex, Input, Radio, Tag, Typography } from "antd";
import { useState } from "react";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { CaseEvidence } from "@/shared/office/case/CaseEvidence";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { useMarks } from "@/texts/marks";
import { unitTexts as texts } from "@/texts/unit";

type Overview = components["schemas"]["CaseOverview"];
type Scan = components["schemas"]["ScanView"];

/** Sealed scans: what the system read from each, and what the officer's eye saw. */
export function ScanLooks({ overview, onDone }: { overview: Overview; onDone: () => void }) {
  const scans = overview.scans?.items ?? [];
  if (scans.length === 0) return <Empty />;
  const files = overview.evidence.filter((file) => scans.some((scan) => scan.sha256 === file.sha256));
  return (
    <Flex vertical gap="middle">
      {scans.map((scan) => (
        <OneScan key={scan.sha256} overview={overview} scan={scan} onDone={onDone} />
      ))}
      <CaseEvidence caseId={overview.case.id} evidence={files} />
    </Flex>
  );
}

function OneScan({ overview, scan, onDone }: { overview: Overview; scan: Scan; onDone: () => void }) {
  const t = useText();
  const marks = useMarks();
  const [agrees, setAgrees] = useState<boolean | null>(null);
  const [note, setNote] = useState("");
  const look = review.useMutation("post", "/api/review/v1/cases/{case_id}/scans/{sha256}/looks", {
    onSuccess: onDone,
  });
  const allowed = overview.allowed_acts.some(
    (each) => each.act === "look_at_scan" && each.allowed && (!each.target || each.target === scan.sha256),
  );
  const seen = scan.looks.at(-1);
  return (
    <Alert
      type={scan.outcome === "same" ? "success" : "warning"}
      showIcon
      title={marks.named(scan.filename, t([scan.zh, scan.en]))}
      description={
        <Flex vertical gap="small">
          {seen && (
            <Typography.Text>
              <Tag>{t(seen.agrees ? texts.scanAgrees : texts.scanDiffers)}</Tag> {seen.note}
            </Typography.Text>
          )}
          {look.error && <Refusal problem={look.error} />}
          {allowed && (
            <Flex gap="small" wrap align="center">
              <Radio.Group
                aria-label={t(texts.scanLook)}
                value={agrees}
                onChange={(event) => setAgrees(event.target.value as boolean)}
                options={[
                  { value: true, label: t(texts.scanAgrees) },
                  { value: false, label: t(texts.scanDiffers) },
                ]}
              />
              {agrees === false && (
                <Input
                  className="scan-note"
                  aria-label={t(texts.scanNote)}
                  placeholder={t(texts.scanNote)}
                  maxLength={1000}
                  value={note}
                  onChange={(event) => setNote(event.target.value)}
                />
              )}
              <Button
                disabled={agrees === null || (agrees === false && note.trim() === "")}
                loading={look.isPending}
                onClick={() =>
                  look.mutate({
                    params: { path: { case_id: overview.case.id, sha256: scan.sha256 } },
                    body: { snapshot: overview.case.snapshot, agrees: agrees === true, note },
                  })
                }
              >
                {t(common.save)}
              </Button>
            </Flex>
          )}
        </Flex>
      }
    />
  );
}
