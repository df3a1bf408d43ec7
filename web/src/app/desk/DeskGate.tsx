import { useEffect, useState } from "react";
import { resume, useSession } from "@/api/session";
import { Office } from "@/shared/office/Office";
import { onDemand } from "@/shared/onDemand";
import { Refusal } from "@/shared/Refusal";
import { Loading } from "../Loading";
import { DeskFrame } from "./DeskFrame";
import { useIdleSignOut } from "./idle";

const SignInPage = onDemand(async () => (await import("./SignInPage")).SignInPage, <Loading />);
const loadSignInAgain = async () => (await import("./SignInAgain")).SignInAgain;
const SignInAgain = onDemand(loadSignInAgain, <Loading />);

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
  useIdleSignOut(session);
  useEffect(() => {
    if (session.state === "unknown") resume().catch(setFailed);
  }, [session.state]);

  useEffect(() => {
    // Whoever types has something to lose: the dialog is here before a sign-in can run out under it.
    // Where that fails, it is loaded when the dialog is needed, which then tells of it.
    const load = () => void loadSignInAgain().catch(() => undefined);
    addEventListener("keydown", load, { once: true });
    return () => removeEventListener("keydown", load);
  }, []);

  if (failed) return <Refusal problem={failed} />;
  if (session.state === "unknown") return <Loading />;
  if (session.state === "signed-out") return <SignInPage />;
  const asked = session.state === "expired";
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
