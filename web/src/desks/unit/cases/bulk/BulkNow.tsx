import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useEffect, useState } from "react";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { onDemand } from "@/shared/onDemand";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { unitTexts as texts } from "@/texts/unit";

const BulkDetails = onDemand(async () => (await import("./BulkDetails")).BulkDetails);

type Summary = components["schemas"]["BulkSummary"];
const LIST = "/api/review/v1/bulk-acts";
/** While one waits, the page follows it. */
const FOLLOWED = 1_000;

/** The newest bulk act: how long it can be undone, then what came of it. */
export function BulkNow({ campaignId }: { campaignId: string }) {
  const queries = useQueryClient();
  const [watched, watch] = useState<string | null>(null);
  const newest = review.useQuery(
    "get",
    LIST,
    {
      params: {
        query: { campaign_id: campaignId, state: ["waiting", "done", "undone", "refused"], limit: 1 },
      },
    },
    { refetchInterval: (query) => query.state.data?.items[0]?.state === "waiting" && FOLLOWED },
  );
  const bulk = newest.data?.items[0];
  const [id, state] = [bulk?.bulk_id, bulk?.state];
  useEffect(() => {
    if (id !== undefined && state === "waiting") watch(id);
    // What it did shows in the list at once.
    if (id !== undefined && id === watched && state !== "waiting") {
      void queries.invalidateQueries({ queryKey: ["cases"] });
    }
  }, [id, state, watched, queries]);
  // What ended while nobody looked is told only where it could not be done.
  const told = bulk && (bulk.state === "waiting" || bulk.state === "refused" || bulk.bulk_id === watched);
  if (!told) return null;
  return <Standing key={bulk.bulk_id} bulk={bulk} read={newest.dataUpdatedAt} onChange={() => newest.refetch()} />;
}

function Standing({ bulk, read, onChange }: { bulk: Summary; read: number; onChange: () => void }) {
  const t = useText();
  const marks = useMarks();
  const words = useWords("review");
  const [open, setOpen] = useState(false);
  const undoing = review.useMutation("post", "/api/review/v1/bulk-acts/{bulk_id}/undoing", {
    onSettled: onChange,
  });
  const undo = () => undoing.mutate({ params: { path: { bulk_id: bulk.bulk_id } } });
  const what = marks.named(words.of("BulkAct", bulk.act), words.of("BulkState", bulk.state));
  const kind = { waiting: "info", refused: "warning", done: "success", undone: "success" } as const;
  return (
    <>
      <Alert
        className="bulk-now"
        type={kind[bulk.state as keyof typeof kind]}
        showIcon
        closable={bulk.state !== "waiting"}
        title={<span role="status">{what}</span>}
        description={
          <>
            {bulk.state === "waiting" && <Left seconds={bulk.seconds_left} read={read} n={bulk.count} />}
            {bulk.state === "done" && t(texts.bulkDone, { n: bulk.count })}
            {bulk.state === "undone" && t(texts.bulkUndone)}
            {bulk.state === "refused" && t(texts.bulkRefused, { n: bulk.left_out })}
            {undoing.error && <Refusal problem={undoing.error} />}
          </>
        }
        action={
          bulk.state === "waiting" ? (
            <Button danger loading={undoing.isPending} onClick={undo}>
              {t(texts.bulkUndo)}
            </Button>
          ) : (
            <Button onClick={() => setOpen(true)}>{t(texts.bulkSee)}</Button>
          )
        }
      />
      {open && <BulkDetails bulkId={bulk.bulk_id} title={what} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Counts down between two answers of the server. Its clock decides. */
function Left({ seconds, read, n }: { seconds: number; read: number; n: number }) {
  const t = useText();
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.ceil(seconds - Math.max(0, here - read) / 1_000));
  return (
    <span role="timer" aria-live="off">
      {left > 0 ? t(texts.bulkLeft, { n, left }) : t(texts.bulkTakesEffect, { n })}
    </span>
  );
}
