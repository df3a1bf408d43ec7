/* The order of a list. */

/** An order with one entry moved to another place. */
export function moved<T>(order: readonly T[], from: number, to: number): T[] {
  const next = [...order];
  const [entry] = next.splice(from, 1);
  if (entry !== undefined) next.splice(to, 0, entry);
  return next;
}
