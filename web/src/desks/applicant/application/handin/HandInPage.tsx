import { Answer } from "@/shared/office/Answer";
import { useNavigate } from "@tanstack/react-router";
import { Alert } from "antd";
import { FillingProvider, type CampaignForm } from "../blanks/shapes";
import { CheckList } from "../check/CheckList";
import { useFillingOf } from "../filling";
import { stepOf } from "../steps";
import { useForm, useSubmission, type Submission } from "../submission";
import { HandInPanel } from "./HandInPanel";
import { LastLook } from "./LastLook";

/** The last look before the hand-in: the check, the content as it will stand, the time left. */
export function HandInPage() {
  const { data: submission } = useSubmission();
  const form = useForm(submission?.campaign_id ?? "");
  if (!submission) return null;
  return <Answer of={form}>{(shown) => <Opened form={shown} submission={submission} />}</Answer>;
}

function Opened({ form, submission }: { form: CampaignForm; submission: Submission }) {
  const navigate = useNavigate();
  const filling = useFillingOf(form, submission, true);
  return (
    <FillingProvider value={filling}>
      {filling.locked ? (
        <Alert type="info" showIcon title={filling.locked} className="gap-below" />
      ) : (
        <>
          <HandInPanel submission={submission} />
          <div className="panel">
            <CheckList
              onGo={(path) =>
                void navigate({
                  to: "/applications/$submissionId",
                  params: { submissionId: submission.id },
                  search: { step: stepOf(path), field: path },
                })
              }
            />
          </div>
        </>
      )}
      <LastLook />
    </FillingProvider>
  );
}
