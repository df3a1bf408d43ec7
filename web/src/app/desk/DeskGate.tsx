import { useEffect, useState } from "react";
import { resume, useSession } from "@/api/session";
import { Office } from "@/shared/office/Office";
import { Refusal } from "@/shared/Refusal";
import { Loading } from "../Loading";
import { DeskFrame } from "./DeskFrame";
import { SignInAgain } from "./SignInAgain";
import { SignInPage } from "./SignInPage";
import { useIdleSignOut } from "./idle";

/** The door of every page behind the sign-in. The address stays, so a link survives the sign-in. */
export function DeskGate() {
  return (
    <Office>
      <Door />
    </Office>
  );
}

function Door() {
  const session = useSession();
  const [failed, setFailed] = useState<unknown>(null);
  const idle = useIdleSignOut(session);
  useEffect(() => {
    if (session.state === "unknown") resume().catch(setFailed);
  }, [session.state]);

  if (failed) return <Refusal problem={failed} />;
  if (session.state === "unknown") return <Loading />;
  if (session.state === "signed-out") return <SignInPage />;
  const asked = session.state === "expired" || idle;
  // The page stays mounted under the dialog: what was typed is kept, and nobody else can read it.
  return (
    <>
      <div className={asked ? "kept-hidden" : undefined} inert={asked}>
        <DeskFrame />
      </div>
      {asked && <SignInAgain />}
    </>
  );
}
