/* How long a refusal asks a person to wait. */
import { useEffect, useState } from "react";
import { isProblem } from "@/api/problem";

const SECOND = 1_000;

/** The seconds that are left until the refused act may be tried again; 0 when it may be now.
 * Trying again takes the refusal away first, so that the same wait begins anew. */
export function useWait(thrown: unknown): number {
  const asked = isProblem(thrown) ? (thrown.retry_after ?? 0) : 0;
  const [left, setLeft] = useState(asked);

  useEffect(() => {
    setLeft(asked);
    if (asked === 0) return;
    // By a clock that no change of the browser's date moves.
    const until = performance.now() + asked * SECOND;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((until - performance.now()) / SECOND));
      setLeft(rest);
      if (rest === 0) clearInterval(timer);
    }, SECOND / 4);
    return () => clearInterval(timer);
  }, [asked]);

  return left;
}
