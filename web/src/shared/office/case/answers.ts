/* Pure: the answers to a checklist as they are typed and sent. */
import type { components } from "@/api/generated/review";

type Point = components["schemas"]["CheckRead"];
type Given = components["schemas"]["GivenAnswer"];

/** What was touched since it was read, by the point's code. */
export type Edits = Readonly<Record<string, Partial<Point>>>;

/** All but yes say why. */
export function needsNote({ answer }: Pick<Point, "answer">): boolean {
  return answer === "no" || answer === "not_applicable";
}

/** The whole checklist as it is saved: what was read, and over it what was touched. */
export function sent(items: readonly Point[], edits: Edits): Record<string, Required<Given>> {
  return Object.fromEntries(
    items.map((item) => {
      const { answer, note } = { ...item, ...edits[item.code] };
      return [item.code, { answer, note }];
    }),
  );
}
