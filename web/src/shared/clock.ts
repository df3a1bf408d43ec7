/* The campaign's clock: the server's time, or a rehearsal's own, carried on by this machine's
 * steady timer. The machine's own date counts only by how much it moves. */
import { useEffect, useState } from "react";
import { intake } from "@/api/clients";
import { useCampaignList } from "./campaign";

const SECOND = 1_000;
/** A rehearsal's clock is moved by hand, so the server is asked again now and then. */
const ASKED_AGAIN = 30_000;

/** The campaign's now in milliseconds, each second. Null until the server answered. */
export function useCampaignNow(campaignId: string | undefined): number | null {
  const here = useHere();
  // The list of campaigns tells their clocks too, and most pages have asked for it already.
  const list = useCampaignList();
  const listed = list.data?.items.find((each) => each.id === campaignId);
  const fresh = listed !== undefined && here - list.dataUpdatedAt < ASKED_AGAIN;
  const one = intake.useQuery(
    "get",
    "/api/intake/v1/campaigns/{campaign_id}",
    { params: { path: { campaign_id: campaignId ?? "" } } },
    { enabled: campaignId !== undefined && list.isFetched && !fresh, refetchInterval: ASKED_AGAIN },
  );
  const readings = [
    ...(listed ? [{ now: listed.now, at: list.dataUpdatedAt }] : []),
    ...(one.data ? [{ now: one.data.now, at: one.dataUpdatedAt }] : []),
  ];
  const last = readings.sort((a, b) => b.at - a.at)[0];
  return last ? Date.parse(last.now) + Math.max(0, here - last.at) : null;
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
