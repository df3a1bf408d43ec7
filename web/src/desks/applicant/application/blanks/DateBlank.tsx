import { DatePicker } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useCampaignNow } from "@/shared/clock";
import { valueAt } from "../draft/pointers";
import type { Control } from "./Blank";
import { useFilling } from "./shapes";

const SHAPES = {
  date: { picker: "date", format: "YYYY-MM-DD" },
  month: { picker: "month", format: "YYYY-MM" },
  year: { picker: "year", format: "YYYY" },
} as const;

/** A day, a month or a year. The calendar opens at the campaign's own now. */
export function DateBlank({ field, id, disabled, describedBy }: Control) {
  const { form, draft, put } = useFilling();
  const now = useCampaignNow(form.campaign_id);
  const shape = SHAPES[field.kind as keyof typeof SHAPES];
  const text = valueAt(draft, field.path);
  const day = text === undefined ? null : dayjs(String(text));
  return (
    <DatePicker
      id={id}
      className="blank-date"
      picker={shape.picker}
      format={shape.format}
      value={day?.isValid() ? day : null}
      defaultPickerValue={now === null ? undefined : dayjs(now)}
      showNow={false}
      disabled={disabled}
      aria-describedby={describedBy}
      onChange={(chosen: Dayjs | null) => put(field.path, chosen ? kept(chosen, shape.format) : null)}
    />
  );

  function kept(chosen: Dayjs, format: string): string | number {
    return field.kind === "year" ? chosen.year() : chosen.format(format);
  }
}
