import { Card, DatePicker, Flex, Radio } from "antd";
import type { Dayjs } from "dayjs";
import { useText } from "@/texts";
import { openingTexts as texts } from "@/texts/opening";

/** A rehearsal or the real call, and at which instant a rehearsal begins. */
export function Mode({
  rehearsal,
  onChange,
  startsAt,
  onStart,
}: {
  rehearsal: boolean;
  onChange: (rehearsal: boolean) => void;
  startsAt: Dayjs | null;
  onStart: (at: Dayjs | null) => void;
}) {
  const t = useText();
  return (
    <Card size="small" title={<h3 className="card-title">{t(texts.mode)}</h3>}>
      <Radio.Group
        className="stacked"
        aria-label={t(texts.mode)}
        value={rehearsal}
        onChange={(event) => onChange(event.target.value as boolean)}
        options={[
          { value: true, label: t(texts.modeRehearsal) },
          { value: false, label: t(texts.modeReal) },
        ]}
      />
      {rehearsal && (
        <Flex vertical gap={4} className="starts-at">
          <label htmlFor="starts-at">{t(texts.startsAt)}</label>
          <DatePicker
            id="starts-at"
            className="narrow"
            showTime={{ format: "HH:mm" }}
            format="YYYY-MM-DD HH:mm"
            value={startsAt}
            onChange={onStart}
          />
        </Flex>
      )}
    </Card>
  );
}
