/* Reads a public list to its end. The public lists grow by a few rows (notices) or some hundred
 * rows (the register) a year, and their figures are about all of them. */

interface Page<T> {
  items: T[];
  next?: string | null;
}

/** All items of a list, in the order of the API. */
export async function every<T>(page: (cursor: string | null) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | null = null;
  do {
    const read: Page<T> = await page(cursor);
    found.push(...read.items);
    cursor = read.next ?? null;
  } while (cursor !== null);
  return found;
}
