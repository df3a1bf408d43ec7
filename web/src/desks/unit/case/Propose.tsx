import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { App, Button, Flex, Input, Modal, TreeSelect, Typography } from "antd";
import { useState } from "react";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { unitTexts as texts } from "@/texts/unit";
import { Reason } from "./Reason";

type Overview = components["schemas"]["CaseOverview"];
export type RulingAct = "recommend" | "return_for_correction" | "decline";

interface Point {
  path: string;
  wrong: string;
  mend: string;
}

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

/** The fields to correct, chosen from the form, each with what is wrong and how to mend it. */
function Points({
  overview,
  points,
  onChange,
}: {
  overview: Overview;
  points: Point[];
  onChange: (next: Point[]) => void;
}) {
  const t = useText();
  const tree = overview.content.map((part) => ({
    value: `part:${part.path}`,
    title: t([part.zh, part.en]),
    selectable: false,
    checkable: false,
    children: part.fields.map((field) => ({ value: field.path, title: t([field.zh, field.en]) })),
  }));
  const labels = new Map(tree.flatMap((part) => part.children.map((field) => [field.value, field.title])));
  const change = (index: number, part: Partial<Point>) =>
    onChange(points.map((point, at) => (at === index ? { ...point, ...part } : point)));
  return (
    <fieldset className="points">
      <legend>{t(texts.points)}</legend>
      <p>{t(texts.pointsHelp)}</p>
      {points.map((point, index) => (
        <Flex key={point.path} vertical gap={4} className="point">
          <Flex justify="space-between" align="center">
            <strong>{labels.get(point.path)}</strong>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`${t(texts.leaveOut)} ${labels.get(point.path)}`}
              onClick={() => onChange(points.filter((_, at) => at !== index))}
            />
          </Flex>
          <Input
            aria-label={`${labels.get(point.path)}：${t(texts.wrong)}`}
            placeholder={t(texts.wrong)}
            maxLength={1000}
            value={point.wrong}
            onChange={(event) => change(index, { wrong: event.target.value })}
          />
          <Input
            aria-label={`${labels.get(point.path)}：${t(texts.mend)}`}
            placeholder={t(texts.mend)}
            maxLength={1000}
            value={point.mend}
            onChange={(event) => change(index, { mend: event.target.value })}
          />
        </Flex>
      ))}
      <TreeSelect
        treeData={tree.map((part) => ({
          ...part,
          children: part.children.filter((field) => !points.some((point) => point.path === field.value)),
        }))}
        value={undefined}
        showSearch={{ treeNodeFilterProp: "title" }}
        treeDefaultExpandAll
        suffixIcon={<PlusOutlined />}
        className="points-add"
        aria-label={t(texts.addPoint)}
        placeholder={t(texts.addPoint)}
        onChange={(path: string) => onChange([...points, { path, wrong: "", mend: "" }])}
      />
    </fieldset>
  );
}
