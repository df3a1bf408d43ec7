import { useEffect } from "react";
import { endSignInLeftAlone, hasRole, type RoleCode, type Session } from "@/api/session";

/** An officer who leaves the desk is signed out, and asked for the password on coming back. */
const IDLE_MINUTES = 15;
const APPLICANTS: RoleCode[] = ["applicant_member", "applicant_signatory"];
const SIGNS_OF_LIFE = ["pointerdown", "keydown", "wheel", "touchstart"] as const;
/** The tabs of a browser are one desk: work in one of them is work in all. */
const DESK = "quanlian-desk";
/** Other tabs need to hear of it only now and then. */
const TOLD_EVERY = 10_000;

/** Ends an officer's sign-in when nothing was touched for too long, in no tab of this browser. */
export function useIdleSignOut(session: Session): void {
  const officer =
    session.state === "signed-in" &&
    session.me.roles.length > 0 &&
    !hasRole(session.me, ...APPLICANTS);

  useEffect(() => {
    if (!officer) return;
    const tabs = new BroadcastChannel(DESK);
    let timer = 0;
    let told = 0;
    const wait = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void endSignInLeftAlone(), IDLE_MINUTES * 60_000);
    };
    const alive = () => {
      wait();
      if (Date.now() - told < TOLD_EVERY) return;
      told = Date.now();
      tabs.postMessage("alive");
    };
    tabs.onmessage = wait;
    alive();
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, alive, { passive: true });
    return () => {
      clearTimeout(timer);
      tabs.close();
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, alive);
    };
  }, [officer]);
}
