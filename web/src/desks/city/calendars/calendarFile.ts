/* What was filled in, as the file that the API takes. */
import type { Dayjs } from "dayjs";

export interface Holiday {
  name: string;
  days: [Dayjs, Dayjs];
}

export interface TypedYear {
  year: string;
  source: string;
  holidays: Holiday[];
  makeup?: string;
}

/** JSON is YAML too, so every sign that a person typed stays text. */
export function calendarText({ year, source, holidays, makeup }: TypedYear): string {
  const made = (makeup ?? "").split(/[\s,，、;；]+/).filter((day) => day !== "");
  return JSON.stringify({
    years: [
      {
        year,
        source,
        holidays: holidays.map(({ name, days: [from, to] }) => ({
          name,
          from: from.format("YYYY-MM-DD"),
          to: to.format("YYYY-MM-DD"),
        })),
        makeup: made,
      },
    ],
  });
}
