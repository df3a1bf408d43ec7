import { Modal } from "antd";
import { useState } from "react";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { ActButton } from "@/shared/office/ActButton";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { unitTexts as texts } from "@/texts/unit";
import { Reason } from "./Reason";

/** A source says listed; a person confirms it, and the case ends as ineligible. */
export function ConfirmListing({
  overview,
  standing,
  onDone,
}: {
  overview: components["schemas"]["CaseOverview"];
  standing: components["schemas"]["ActStanding"];
  onDone: () => void;
}) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const confirmation = review.useMutation("post", "/api/review/v1/cases/{case_id}/credit/confirmation", {
    onSuccess: () => {
      setOpen(false);
      onDone();
    },
  });
  return (
    <>
      <ActButton standing={standing} danger onClick={() => setOpen(true)}>
        {t(texts.listing)}
      </ActButton>
      <Modal
        open={open}
        title={t(texts.listing)}
        okButtonProps={{ danger: true, disabled: reason.trim() === "", loading: confirmation.isPending }}
        onCancel={() => setOpen(false)}
        onOk={() =>
          confirmation.mutate({ params: { path: { case_id: overview.case.id } }, body: { reason } })
        }
      >
        {confirmation.error && <Refusal problem={confirmation.error} />}
        <p>{t(texts.listingHelp)}</p>
        <Reason value={reason} onChange={setReason} />
      </Modal>
    </>
  );
}
