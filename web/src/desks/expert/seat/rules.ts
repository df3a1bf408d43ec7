/* Sums of points, in hundredths so that no fraction is lost; and the blanks that an item is about. */
import type { components } from "@/api/generated/review";

const POINTS = /^(\d{1,3})(?:\.(\d{1,2}))?$/;

function hundredths(points: string): number | null {
  const found = POINTS.exec(points.trim());
  return found ? Number(found[1]) * 100 + Number((found[2] ?? "0").padEnd(2, "0")) : null;
}

/** The sum of what is typed; what is no number counts nothing. */
export function totalOf(items: Readonly<Record<string, string>>): string {
  const sum = Object.values(items).reduce((all, points) => all + (hundredths(points) ?? 0), 0);
  const whole = Math.floor(sum / 100);
  const rest = sum % 100;
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, "0").replace(/0$/, "")}`;
}

/** How many items of the rubric have no number yet. */
export function missing(
  rubric: readonly { number: number }[],
  items: Readonly<Record<string, string>>,
): number {
  return rubric.filter((line) => hundredths(items[String(line.number)] ?? "") === null).length;
}

type Field = components["schemas"]["LabelledField"];

/** The blanks at these places of the form, in their order; a group's own blanks can be named too. */
export function fieldsAt(
  parts: readonly { readonly fields: readonly Field[] }[],
  places: readonly string[],
): Field[] {
  const all = parts.flatMap((part) => part.fields.flatMap((field) => [field, ...(field.fields ?? [])]));
  return places.flatMap((place) => all.filter((field) => field.path === place));
}
