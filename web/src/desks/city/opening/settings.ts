/* Settings as people type them, and what of them differs from the file. */
import dayjs, { type Dayjs } from "dayjs";
import type { components } from "@/api/generated/intake";

export type Setting = components["schemas"]["CampaignSetting"];
export type Typed = Record<string, string | Dayjs | boolean | null | undefined>;

const BEIJING = 8 * 3_600_000;

/** An instant of the file as wall time of Beijing, for a picker. Null where it is none. */
function wallTime(instant: string | null): Dayjs | null {
  const at = Date.parse(instant ?? "");
  return Number.isNaN(at) ? null : dayjs(new Date(at + BEIJING).toISOString().slice(0, 16));
}

export function instantOf(wall: Dayjs): string {
  return `${wall.format("YYYY-MM-DDTHH:mm:00")}+08:00`;
}

/** What a form shows for the settings. */
export function typedOf(settings: readonly Setting[]): Typed {
  return Object.fromEntries(
    settings.map(({ pointer, kind, value }) => {
      if (kind === "instant") return [pointer, wallTime(value)];
      return [pointer, kind === "flag" ? value === "true" : (value ?? "")];
    }),
  );
}

/** What was typed and differs from the file, as the API takes it. */
export function changesOf(settings: readonly Setting[], typed: Typed): Record<string, string | null> {
  const changes: Record<string, string | null> = {};
  for (const setting of settings) {
    const now = written(typed[setting.pointer]);
    if (!same(setting, now)) changes[setting.pointer] = now;
  }
  return changes;
}

function written(value: Typed[string]): string | null {
  if (typeof value === "boolean") return String(value);
  if (dayjs.isDayjs(value)) return instantOf(value);
  return value === undefined || value === null || value === "" ? null : String(value).trim();
}

function same(setting: Setting, now: string | null): boolean {
  if (setting.kind === "flag") return now === String(setting.value === "true");
  if (setting.kind !== "instant" || now === null) return now === (setting.value || null);
  return Date.parse(now) === Date.parse(setting.value ?? "");
}

/** Every text and date with one year turned into another. */
export function inYear(typed: Typed, from: string, to: string): Typed {
  return Object.fromEntries(
    Object.entries(typed).map(([pointer, value]) => {
      if (typeof value === "string") return [pointer, value.replaceAll(from, to)];
      const moves = dayjs.isDayjs(value) && String(value.year()) === from;
      return [pointer, moves ? value.year(Number(to)) : value];
    }),
  );
}
