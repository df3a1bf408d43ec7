/* Who is passed over: ranked before somebody who is chosen, and not chosen. */
export interface RankedCase {
  submission_id: string;
  rank: number;
  state: string;
}

/** The candidates that the choice passes over, in the order of their rank. */
export function passedOver<T extends RankedCase>(ranked: readonly T[], chosen: ReadonlySet<string>): T[] {
  const last = Math.max(0, ...ranked.filter((item) => chosen.has(item.submission_id)).map((item) => item.rank));
  return ranked.filter(
    (item) => item.state === "accepted" && item.rank < last && !chosen.has(item.submission_id),
  );
}
