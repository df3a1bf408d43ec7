import { useQueryClient } from "@tanstack/react-query";
import { Button, Modal, Progress, Table, Tag } from "antd";
import { useState } from "react";
import { reviewApi } from "@/api/clients";
import { asProblem, type Problem } from "@/api/problem";
import type { CaseItem } from "@/shared/office/case/CaseList";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { common } from "@/texts/common";
import { unitTexts as texts } from "@/texts/unit";
import { Reason } from "../case/Reason";

type Act = "recommend" | "confirm_ruling";

interface Line {
  item: CaseItem;
  allowed: boolean;
  why: readonly [string, string] | null;
  ruling: string | null;
  snapshot: number;
  done: boolean;
}

/** One act on several cases: each is looked at first, then done one by one, and each is told. */
export function Bulk({ act, cases, onDone }: { act: Act; cases: readonly CaseItem[]; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const [lines, setLines] = useState<Line[] | null>(null);
  const [running, setRunning] = useState(false);
  const [reason, setReason] = useState("");
  const ready = lines?.filter((line) => line.allowed && !line.done) ?? [];
  const done = lines?.filter((line) => line.done).length ?? 0;

  async function look() {
    setLines([]);
    setLines(await Promise.all(cases.map((item) => foresee(item, act))));
  }

  async function run() {
    setRunning(true);
    for (const line of ready) {
      const refused = await perform(line, act, reason);
      setLines((before) =>
        (before ?? []).map((each) => {
          if (each.item.id !== line.item.id) return each;
          return refused
            ? { ...each, allowed: false, why: [refused.title, refused.title_en] }
            : { ...each, done: true };
        }),
      );
    }
    setRunning(false);
    await queries.invalidateQueries({ queryKey: ["cases"] });
  }

  function close() {
    setLines(null);
    if (done > 0) onDone();
  }

  const label = act === "recommend" ? texts.bulkRecommend : texts.bulkConfirm;
  return (
    <>
      <Button disabled={cases.length === 0} onClick={look}>
        {t(label, { n: cases.length })}
      </Button>
      <Modal
        open={lines !== null}
        width={760}
        title={t(texts.bulkTitle, { n: cases.length })}
        onCancel={close}
        okText={t(texts.bulkRun, { n: ready.length })}
        cancelText={t(common.close)}
        okButtonProps={{
          disabled: ready.length === 0 || (act === "recommend" && reason.trim() === ""),
          loading: running,
        }}
        onOk={run}
      >
        {act === "recommend" && <Reason value={reason} onChange={setReason} />}
        {running && <Progress percent={Math.round((100 * done) / Math.max(1, done + ready.length))} />}
        <Table<Line>
          size="small"
          pagination={false}
          loading={lines?.length === 0}
          rowKey={(line) => line.item.id}
          dataSource={lines ?? []}
          columns={[
            { title: t(caseTexts.number), render: (_, line) => line.item.number },
            { title: t(caseTexts.factory), render: (_, line) => line.item.factory_name },
            {
              title: t(caseTexts.state),
              render: (_, line) =>
                line.done ? (
                  <Tag color="green">{t(texts.bulkDone)}</Tag>
                ) : line.allowed ? (
                  <Tag color="blue">{t(texts.bulkCan)}</Tag>
                ) : (
                  <>
                    <Tag color="orange">{t(texts.bulkCannot)}</Tag> {line.why && t(line.why)}
                  </>
                ),
            },
          ]}
        />
      </Modal>
    </>
  );
}

/** What the server says now about the act on a case. */
async function foresee(item: CaseItem, act: Act): Promise<Line> {
  const { data, error } = await reviewApi.GET("/api/review/v1/cases/{case_id}/view", {
    params: { path: { case_id: item.id } },
  });
  const none = { item, allowed: false, ruling: null, snapshot: item.snapshot, done: false };
  if (error) return { ...none, why: [error.title, error.title_en] };
  const standing = data.allowed_acts.find((each) => each.act === act);
  return {
    item,
    allowed: standing?.allowed ?? false,
    why: standing?.why ? [standing.why.zh, standing.why.en] : null,
    ruling: standing?.target ?? null,
    snapshot: data.case.snapshot,
    done: false,
  };
}

/** Do the act. Returns the refusal, or null once it is done. */
async function perform(line: Line, act: Act, reason: string): Promise<Problem | null> {
  const path = { case_id: line.item.id };
  try {
    const { error } =
      act === "recommend"
        ? await reviewApi.POST("/api/review/v1/cases/{case_id}/rulings", {
            params: { path },
            body: { outcome: "recommend", snapshot: line.snapshot, reason, points: [] },
          })
        : await reviewApi.POST("/api/review/v1/cases/{case_id}/rulings/{ruling_id}/confirm", {
            params: { path: { ...path, ruling_id: line.ruling ?? "" } },
          });
    return error ?? null;
  } catch (thrown) {
    return asProblem(thrown);
  }
}
