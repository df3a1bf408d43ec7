import { Button, Modal } from "antd";
import { useState } from "react";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import type { CaseItem } from "@/shared/office/case/CaseList";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { unitTexts as texts } from "@/texts/unit";
import { Reason } from "@/shared/office/case/Reason";
import { BulkTable } from "./BulkTable";

/** First what would be done with each case, then all of it by one press. */
export function BulkDialog({
  act,
  campaignId,
  cases,
  onClose,
  onDone,
}: {
  act: components["schemas"]["BulkAct"];
  campaignId: string;
  cases: readonly CaseItem[];
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const [reason, setReason] = useState("");
  const looking = review.useMutation("post", "/api/review/v1/bulk-acts");
  const confirming = review.useMutation("post", "/api/review/v1/bulk-acts/{bulk_id}/confirmation", {
    onSuccess: onDone,
  });
  const look = () => {
    confirming.reset();
    looking.mutate({
      body: { campaign_id: campaignId, act, cases: cases.map((item) => item.id), reason },
    });
  };
  const seen = looking.data;
  const confirm = () =>
    seen &&
    confirming.mutate({
      params: { path: { bulk_id: seen.bulk_id } },
      body: { confirm_token: seen.confirm_token },
    });
  const first = seen === undefined;
  return (
    <Modal
      open
      width={820}
      title={t(act === "recommend" ? texts.bulkRecommend : texts.bulkConfirm, { n: cases.length })}
      onCancel={onClose}
      cancelText={t(common.cancel)}
      okText={first ? t(texts.bulkLook) : t(texts.bulkRun, { n: seen.count })}
      okButtonProps={{
        loading: looking.isPending || confirming.isPending,
        disabled: first ? act === "recommend" && reason.trim() === "" : seen.count === 0,
      }}
      onOk={first ? look : confirm}
      footer={(buttons) => (
        <>
          {!first && <Button onClick={look}>{t(texts.bulkLookAgain)}</Button>}
          {buttons}
        </>
      )}
    >
      {first ? (
        <>
          <p>{t(texts.bulkHelp)}</p>
          {act === "recommend" && <Reason value={reason} onChange={setReason} />}
        </>
      ) : (
        <>
          <p role="status">
            {t(texts.bulkSum, { n: seen.count, out: seen.left_out })}{" "}
            {seen.undo_seconds > 0
              ? t(texts.bulkUndoAfter, { n: seen.undo_seconds })
              : t(texts.bulkAtOnce)}
          </p>
          <BulkTable items={seen.items} />
        </>
      )}
      {looking.error && <Refusal problem={looking.error} />}
      {confirming.error && <Refusal problem={confirming.error} />}
    </Modal>
  );
}
