/* What the register's address carries. */

export interface RegisterSearch {
  q?: string;
  unit?: string;
  type?: string;
  industry?: string;
  year?: number;
  /** One campaign's entries alone. */
  campaign?: string;
  /** Entries of rehearsals in place of real ones. */
  rehearsal?: boolean;
}

export function registerSearch(search: Record<string, unknown>): RegisterSearch {
  const text = (name: string) => {
    const value = search[name];
    return value === undefined || value === "" ? {} : { [name]: String(value) };
  };
  const year = Number(search.year);
  return {
    ...text("q"),
    ...text("unit"),
    ...text("type"),
    ...text("industry"),
    ...text("campaign"),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2999 ? { year } : {}),
    ...(search.rehearsal === true ? { rehearsal: true } : {}),
  };
}
