/* The campaign's clock: the server's time, carried on by this machine's steady timer, or a
 * rehearsal's own, which stands still. The machine's own date counts only by how much it moves. */
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
    ...(listed ? [{ ...listed, at: list.dataUpdatedAt }] : []),
    ...(one.data ? [{ ...one.data, at: one.dataUpdatedAt }] : []),
  ];
  return nowBy(readings, here);
}

interface Reading {
  now: string;
  rehearsal: boolean;
  /** This machine's time when it was read. */
  at: number;
}

/** The newest reading, carried on unless it is of a rehearsal. Null where there is none. */
export function nowBy(readings: readonly Reading[], here: number): number | null {
  const last = [...readings].sort((a, b) => b.at - a.at)[0];
  if (!last) return null;
  return Date.parse(last.now) + (last.rehearsal ? 0 : Math.max(0, here - last.at));
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
