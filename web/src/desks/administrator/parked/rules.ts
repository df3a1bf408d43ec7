/* How messages of queues are told apart. */

/** One message may lie in a queue twice: `place` says also how many of the same come before it. */
export function placed<T extends { hearer: string; sha256: string }>(items: readonly T[]): (T & { place: string })[] {
  const seen = new Map<string, number>();
  return items.map((fact) => {
    const name = `${fact.hearer} ${fact.sha256}`;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return { ...fact, place: `${name} ${before}` };
  });
}
