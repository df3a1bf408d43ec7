import { Alert, App, Button, Flex, Input, Typography } from "antd";
import { useEffect, useRef, useState } from "react";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { instantText } from "@/shared/instants";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { expertTexts as texts } from "@/texts/expert";
import { useMarks } from "@/texts/marks";
import { Asked } from "./Asked";
import { missing, totalOf } from "./rules";

type Material = components["schemas"]["Material"];
type Seat = components["schemas"]["SeatView"];

/** A pause in typing after which the draft is saved. */
const PAUSE = 1_000;

/** Points for each item of the rubric. What is typed is kept as a draft until it is handed in. */
export function ScoreSheet({ seat, material, onDone }: { seat: Seat; material: Material; onDone: () => void }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const words = useWords("review");
  const { modal, message } = App.useApp();
  const given = seat.items ?? material.draft?.items ?? {};
  const [items, setItems] = useState<Record<string, string>>(given);
  const [comment, setComment] = useState(seat.comment ?? material.draft?.comment ?? "");
  const scored = seat.state === "scored";
  const draft = review.useMutation("put", "/api/review/v1/seats/{seat_id}/score-draft");
  const score = review.useMutation("put", "/api/review/v1/seats/{seat_id}/score", {
    onSuccess: () => {
      message.success(t(texts.handedIn));
      onDone();
    },
  });
  useDraft(items, comment, scored, () =>
    draft.mutate({ params: { path: { seat_id: seat.seat_id } }, body: { items, comment } }),
  );
  const open = missing(material.rubric, items);
  const total = totalOf(items);
  const most = totalOf(Object.fromEntries(material.rubric.map((line) => [String(line.number), line.points])));
  const groups = [...new Set(material.rubric.map((line) => line.group))];

  const ask = () =>
    modal.confirm({
      title: t(texts.handInTitle),
      content: t(texts.handInHelp, { n: total }),
      okText: t(texts.handIn),
      onOk: () =>
        score
          .mutateAsync({ params: { path: { seat_id: seat.seat_id } }, body: { items, comment } })
          // The refusal is shown above the button.
          .catch(() => undefined),
    });

  return (
    <Flex vertical gap="middle">
      <Typography.Title level={2} className="acts-title">
        {t(texts.sheet)}
      </Typography.Title>
      <Typography.Text type="secondary">{t(texts.sheetHelp, { n: most })}</Typography.Text>
      {material.type_text !== "" && (
        <p className="asked-text">
          {marks.named(words.of("FactoryType", seat.factory_type), material.type_text)}
        </p>
      )}
      {groups.map((group) => (
        <fieldset key={group} className="score-group">
          <legend>{group}</legend>
          {material.rubric
            .filter((line) => line.group === group)
            .map((line) => (
              <div key={line.number}>
                <label className="score-line">
                  <span>
                    {line.number}. {line.title}
                  </span>
                  <Input
                    inputMode="decimal"
                    disabled={scored}
                    value={items[String(line.number)] ?? ""}
                    suffix={t(texts.most, { n: line.points })}
                    onChange={(event) => setItems({ ...items, [String(line.number)]: event.target.value })}
                  />
                </label>
                <Asked line={line} parts={material.parts} />
              </div>
            ))}
        </fieldset>
      ))}
      <label className="score-comment">
        {t(texts.comment)}
        <Input.TextArea
          rows={4}
          maxLength={4000}
          disabled={scored}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </label>
      <strong aria-live="polite">
        {marks.named(t(texts.total), total)}
      </strong>
      {scored ? (
        <Alert type="success" showIcon title={t(texts.handedIn)} />
      ) : (
        <>
          <Typography.Text type={draft.error ? "danger" : "secondary"} role="status">
            {draft.isPending
              ? t(texts.saving)
              : draft.error
                ? t(texts.unsaved)
                : draft.data && t(texts.saved, { at: instantText(draft.data.saved_at, language) })}
          </Typography.Text>
          {score.error && <Refusal problem={score.error} />}
          {open > 0 && <Typography.Text type="secondary">{t(texts.missing, { n: open })}</Typography.Text>}
          <Button type="primary" disabled={open > 0} loading={score.isPending} onClick={ask}>
            {t(texts.handIn)}
          </Button>
        </>
      )}
    </Flex>
  );
}

/** Saves after a pause in typing. What was there when the page opened is saved already. */
function useDraft(items: Record<string, string>, comment: string, closed: boolean, save: () => void): void {
  const kept = useRef(JSON.stringify([items, comment]));
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const now = JSON.stringify([items, comment]);
    if (closed || now === kept.current) return;
    const timer = setTimeout(() => {
      kept.current = now;
      latest.current();
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [items, comment, closed]);
}
