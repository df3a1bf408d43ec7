/* Lists that people need whole: the notices of a call, the cases of a list, one's own sign-ins.
 * A list that is only looked through goes on page by page instead (`endless.ts`). */

interface Page<T> {
  items: T[];
  next?: string | null;
}

/** All items of a list, in the order of the API. Throws its refusal.
 * ask: for the page after a cursor, as large as the API gives one. */
export async function every<T>(
  ask: (cursor: string | undefined) => Promise<{ data?: Page<T> | undefined; error?: unknown }>,
): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const { data, error }: { data?: Page<T> | undefined; error?: unknown } = await ask(cursor);
    if (data === undefined) throw error;
    found.push(...data.items);
    cursor = data.next ?? undefined;
  } while (cursor !== undefined);
  return found;
}
