import { Alert, App, Button, Flex, Input, Typography } from "antd";
import { useEffect, useState, useSyncExternalStore } from "react";
import { review, reviewApi } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { UNREACHABLE } from "@/api/problem";
import { instantText } from "@/shared/instants";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { expertTexts as texts } from "@/texts/expert";
import { useMarks } from "@/texts/marks";
import { Asked } from "./Asked";
import { keeperOf, SheetKeeper, type Sheet } from "./keeper";
import { missing, totalOf } from "./rules";

type Material = components["schemas"]["Material"];
type Seat = components["schemas"]["SeatView"];

/** Points for each item of the rubric. What is typed is kept as a draft until it is handed in. */
export function ScoreSheet({ seat, material, onDone }: { seat: Seat; material: Material; onDone: () => void }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const words = useWords("review");
  const { modal, message } = App.useApp();
  const scored = seat.state === "scored";
  const keeper = useSheet(seat, material);
  const { sheet, saving, savedAt, problem } = useSyncExternalStore(keeper.subscribe, keeper.now);
  const { items, comment } = sheet;
  const score = review.useMutation("put", "/api/review/v1/seats/{seat_id}/score", {
    onSuccess: () => {
      keeper.end();
      message.success(t(texts.handedIn));
      onDone();
    },
  });
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
        // A save of the draft that still travels comes first.
        keeper
          .flush()
          .then(() => score.mutateAsync({ params: { path: { seat_id: seat.seat_id } }, body: { items, comment } }))
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
                    onChange={(event) => keeper.put({ items: { ...items, [String(line.number)]: event.target.value } })}
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
          onChange={(event) => keeper.put({ comment: event.target.value })}
        />
      </label>
      <strong aria-live="polite">
        {marks.named(t(texts.total), total)}
      </strong>
      {scored ? (
        <Alert type="success" showIcon title={t(texts.handedIn)} />
      ) : (
        <>
          <Typography.Text type={problem ? "danger" : "secondary"} role="status">
            {saving
              ? t(texts.saving)
              : problem
                ? t(texts.unsaved)
                : savedAt && t(texts.saved, { at: instantText(savedAt, language) })}
          </Typography.Text>
          {problem && <Refusal problem={problem} />}
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

/** The keeper of this sheet. It saves what is typed when the sheet is left, too. */
function useSheet(seat: Seat, material: Material): SheetKeeper {
  const [keeper] = useState(() => {
    const save = (sheet: Sheet) => saveDraft(seat.seat_id, sheet);
    const items = seat.items ?? material.draft?.items ?? {};
    const opened = { items, comment: seat.comment ?? material.draft?.comment ?? "" };
    return seat.state === "scored" ? new SheetKeeper(save, opened) : keeperOf(seat.seat_id, save, opened);
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!keeper.unsaved()) return;
      void keeper.flush();
      event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
      void keeper.flush();
    };
  }, [keeper]);
  return keeper;
}

/** When it was saved. Throws a Problem. */
async function saveDraft(seatId: string, body: Sheet): Promise<string> {
  const put = reviewApi.PUT("/api/review/v1/seats/{seat_id}/score-draft", {
    params: { path: { seat_id: seatId } },
    body,
  });
  const { data, error } = await put.catch((): never => {
    throw UNREACHABLE;
  });
  if (!data) throw error;
  return data.saved_at;
}
