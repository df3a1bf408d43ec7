import { App, Modal, Typography } from "antd";
import { useState } from "react";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { Reason } from "@/shared/office/case/Reason";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { unitTexts as texts } from "@/texts/unit";
import { Points, type Point } from "./Points";

type Overview = components["schemas"]["CaseOverview"];
export type RulingAct = "recommend" | "return_for_correction" | "decline";

/** Propose a ruling on the snapshot that is on the page. */
export function Propose({
  act,
  overview,
  onClose,
  onDone,
}: {
  act: RulingAct;
  overview: Overview;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const { message } = App.useApp();
  const [reason, setReason] = useState("");
  const [points, setPoints] = useState<Point[]>([]);
  const proposal = review.useMutation("post", "/api/review/v1/cases/{case_id}/rulings", {
    onSuccess: () => {
      message.success(t(texts.proposed));
      onDone();
    },
  });
  const pointed = points.length > 0 && points.every((point) => point.wrong.trim() && point.mend.trim());
  const complete = reason.trim() !== "" && (act !== "return_for_correction" || pointed);
  return (
    <Modal
      open
      width={720}
      title={t(texts.proposeTitle, { what: t(texts[act]) })}
      okText={t(texts.propose)}
      okButtonProps={{ disabled: !complete, loading: proposal.isPending }}
      onCancel={onClose}
      onOk={() =>
        proposal.mutate({
          params: { path: { case_id: overview.case.id } },
          body: { outcome: act, snapshot: overview.case.snapshot, reason, points },
        })
      }
    >
      {proposal.error && <Refusal problem={proposal.error} />}
      {act === "return_for_correction" && (
        <Points overview={overview} points={points} onChange={setPoints} />
      )}
      <Reason value={reason} onChange={setReason} />
      <Typography.Text type="secondary">{t(texts.proposeHelp)}</Typography.Text>
    </Modal>
  );
}
