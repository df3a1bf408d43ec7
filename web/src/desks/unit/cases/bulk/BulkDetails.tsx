import { Modal } from "antd";
import { review } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { BulkTable } from "./BulkTable";

/** What a bulk act did with each case, or why it was refused there. */
export function BulkDetails({ bulkId, title, onClose }: { bulkId: string; title: string; onClose: () => void }) {
  const bulk = review.useQuery("get", "/api/review/v1/bulk-acts/{bulk_id}", {
    params: { path: { bulk_id: bulkId } },
  });
  return (
    <Modal open width={820} title={title} footer={null} onCancel={onClose}>
      {bulk.error && <Refusal problem={bulk.error} />}
      {bulk.data && <BulkTable items={bulk.data.items} />}
    </Modal>
  );
}
