import { useEffect, useState } from "react";
import { hasRole, type RoleCode, type Session } from "@/api/session";

/** An officer who leaves the desk is asked for the password again. */
const IDLE_MINUTES = 15;
const APPLICANTS: RoleCode[] = ["applicant_member", "applicant_signatory"];
const SIGNS_OF_LIFE = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** True when an officer has touched nothing for too long, until they signed in again. */
export function useIdleSignOut(session: Session): boolean {
  // The sign-in during which nothing was touched: a new one is another object.
  const [idleIn, setIdleIn] = useState<Session | null>(null);
  const officer =
    session.state === "signed-in" &&
    session.me.roles.length > 0 &&
    !hasRole(session.me, ...APPLICANTS);

  useEffect(() => {
    if (!officer) return;
    let timer = 0;
    const alive = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setIdleIn(session), IDLE_MINUTES * 60_000);
    };
    alive();
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, alive, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, alive);
    };
  }, [officer, session]);
  return idleIn === session;
}
