import { useMutation } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { intakeApi } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { wordTexts as texts } from "@/texts/word";
import { useKeeper } from "../draft/DraftProvider";
import { renewAll, useSubmission } from "../submission";

const SUBMISSION = "/api/intake/v1/submissions/{submission_id}";

/** Save an older version's content as a new version. */
export function Restore({ number, newest }: { number: number; newest: number | undefined }) {
  const t = useText();
  const keeper = useKeeper();
  const { data: submission } = useSubmission();
  const restore = useMutation({
    mutationFn: async (id: string) => {
      await keeper.flush();
      // The version that this page knows: what somebody saved since is not replaced unseen.
      const header = { "If-Match": `"${keeper.now().version}"` };
      const { error } = await intakeApi.POST(`${SUBMISSION}/versions/{number}/restore`, {
        params: { path: { submission_id: id, number }, header },
      });
      await keeper.renew();
      await renewAll(id);
      if (error) throw error;
    },
  });
  const open = submission?.state === "draft" || submission?.state === "in_correction";
  if (!submission || !open || number === newest) return null;
  return (
    <>
      <Popconfirm
        title={t(texts.restoreAsk, { n: number })}
        okText={t(texts.restore)}
        cancelText={t(common.cancel)}
        onConfirm={() => restore.mutate(submission.id)}
      >
        <Button size="small" loading={restore.isPending}>
          {t(texts.restore)}
        </Button>
      </Popconfirm>
      {restore.error && <Refusal problem={restore.error} />}
    </>
  );
}
