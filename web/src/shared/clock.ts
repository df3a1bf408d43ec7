/* The campaign's clock: the server's time, or a rehearsal's own, carried on by this machine's
 * steady timer. The machine's own date counts only by how much it moves. */
import { useEffect, useState } from "react";
import { intake } from "@/api/clients";

const SECOND = 1_000;
/** A rehearsal's clock is moved by hand, so the server is asked again now and then. */
const ASKED_AGAIN = 30_000;

/** The campaign's now in milliseconds, each second. Null until the server answered. */
export function useCampaignNow(campaignId: string | undefined): number | null {
  const { data, dataUpdatedAt } = intake.useQuery(
    "get",
    "/api/intake/v1/campaigns/{campaign_id}",
    { params: { path: { campaign_id: campaignId ?? "" } } },
    { enabled: campaignId !== undefined, refetchInterval: ASKED_AGAIN },
  );
  const here = useHere();
  return data ? Date.parse(data.now) + Math.max(0, here - dataUpdatedAt) : null;
}

/** This machine's time, each second. */
function useHere(): number {
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return here;
}
