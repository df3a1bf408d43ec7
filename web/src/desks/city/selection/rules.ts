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

export interface Scored {
  submission_id: string;
  factory_name: string;
  mean: string;
  totals: readonly string[];
}

const STEP = 10;

/** Where the scores of some cases stand on one scale, from 0 at its foot to 1 at its head. */
export function placesOf(items: readonly Scored[]) {
  const all = items.flatMap((item) => [item.mean, ...item.totals].map(Number));
  const foot = Math.floor(Math.min(...all) / STEP) * STEP;
  const head = Math.max(Math.ceil(Math.max(...all) / STEP) * STEP, foot + STEP);
  const place = (value: number) => (value - foot) / (head - foot);
  const ticks = Array.from({ length: (head - foot) / STEP + 1 }, (_, index) => foot + index * STEP);
  return {
    ticks: ticks.map((value) => ({ value, place: place(value) })),
    spreads: items.map(({ submission_id, factory_name, mean, totals }) => {
      const own = [Number(mean), ...totals.map(Number)];
      return {
        key: submission_id,
        name: `${factory_name} ${mean} (${totals.join(" / ")})`,
        low: place(Math.min(...own)),
        high: place(Math.max(...own)),
        mean: place(Number(mean)),
      };
    }),
  };
}
