/* Instants as people read them: Beijing time, and an end at midnight as 24:00 of the day before. */
import type { Language } from "@/texts";

const ZONE = "Asia/Shanghai";
const MINUTE = 60_000;

interface Parts {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
}

function partsOf(at: Date): Parts {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: ZONE,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return Object.fromEntries(format.formatToParts(at).map((p) => [p.type, p.value])) as never;
}

function day(p: Parts, language: Language): string {
  return language === "zh"
    ? `${p.year}年${Number(p.month)}月${Number(p.day)}日`
    : `${p.year}-${p.month}-${p.day}`;
}

/** `2023年9月8日 10:00`. */
export function instantText(instant: string, language: Language): string {
  const p = partsOf(new Date(instant));
  return `${day(p, language)} ${p.hour}:${p.minute}`;
}

/** `2023年9月8日`. */
export function dayText(instant: string, language: Language): string {
  return day(partsOf(new Date(instant)), language);
}

/** The end of a half-open window: midnight is `24:00` of the day that ended. */
export function closingText(instant: string, language: Language): string {
  const at = new Date(instant);
  const p = partsOf(at);
  if (p.hour !== "00" || p.minute !== "00") return instantText(instant, language);
  return `${day(partsOf(new Date(at.getTime() - MINUTE)), language)} 24:00`;
}

/** Whether a date of a call, by its code, is the end of something. At the others something begins. */
export function isEnd(code: string): boolean {
  return code.endsWith("_at") && code !== "opens_at";
}

export interface Left {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

/** What is left of a time in milliseconds; null when nothing is. */
export function left(milliseconds: number): Left | null {
  if (milliseconds <= 0) return null;
  const seconds = Math.floor(milliseconds / 1000);
  return {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor(seconds / 3_600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
}
