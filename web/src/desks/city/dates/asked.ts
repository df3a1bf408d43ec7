/* What is typed of an extension, and what is sent of it. */
import type { Dayjs } from "dayjs";
import type { components } from "@/api/generated/intake";

/** So many hours before the present end the preview looks for outages. */
export const OUTAGE_HOURS = 72;

export type Asked = components["schemas"]["Extend"];
export interface Typed {
  gate: Asked["gate"];
  scope: NonNullable<Asked["scope"]>;
  scope_id?: string;
  closes_at: Dayjs;
  reason: string;
}

/** What is sent for a typed extension. The picker shows wall time; it is meant as Beijing time. */
export function askedOf(typed: Typed, outages: readonly string[], token: string | null): Asked {
  return {
    gate: typed.gate,
    scope: typed.scope,
    scope_id: typed.scope === "all" ? "" : (typed.scope_id ?? ""),
    closes_at: `${typed.closes_at.format("YYYY-MM-DDTHH:mm:00")}+08:00`,
    reason: typed.reason,
    outages: [...outages],
    outage_hours: OUTAGE_HOURS,
    dry_run: token === null,
    token,
  };
}
