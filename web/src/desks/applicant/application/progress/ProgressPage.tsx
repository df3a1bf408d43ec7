import { useText } from "@/texts";
import { handInTexts as texts } from "@/texts/handin";
import { Where } from "../../applications/ApplicationCard";
import { useSubmission } from "../submission";
import { CorrectionPanel } from "./CorrectionPanel";
import { Papers } from "./Papers";
import { PlatformPanel } from "./PlatformPanel";
import { TimePanel } from "./TimePanel";
import { WithdrawalPanel } from "./WithdrawalPanel";

/** Where the application is, and what its people may do meanwhile. */
export function ProgressPage() {
  const t = useText();
  const { data: submission } = useSubmission();
  if (!submission) return null;
  const handedIn = submission.snapshot > 0;
  return (
    <>
      <section className="panel">
        <h2>{t(texts.standing)}</h2>
        <Where application={submission} />
      </section>
      {handedIn && <CorrectionPanel submission={submission} />}
      {handedIn && <Papers submission={submission} />}
      {handedIn && <PlatformPanel submission={submission} />}
      {handedIn && <WithdrawalPanel submission={submission} />}
      {handedIn && <TimePanel submission={submission} />}
    </>
  );
}
