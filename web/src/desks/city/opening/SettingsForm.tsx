import { Button, Card, DatePicker, Flex, Form, Input, Switch, type FormInstance } from "antd";
import { useState } from "react";
import { Choice } from "@/shared/office/Choice";
import { useLanguage, useText } from "@/texts";
import { openingTexts as texts } from "@/texts/opening";
import { inYear, type Setting, type Typed } from "./settings";

/** The settings that people change from call to call, as the API names them. */
export function SettingsForm({
  settings,
  form,
  onYear,
}: {
  settings: readonly Setting[];
  form: FormInstance<Typed>;
  /** Said when everything was moved to another year, for the files beside. */
  onYear: (from: string, to: string) => void;
}) {
  const t = useText();
  const groups = [...new Set(settings.map((each) => each.group))];
  return (
    <>
      <OtherYear
        onChoose={(to) => {
          const typed = form.getFieldsValue(true) as Typed;
          const from = String(typed["/year"] ?? "");
          form.setFieldsValue(inYear(typed, from, to));
          onYear(from, to);
        }}
        form={form}
      />
      {groups.map((group) => {
        const here = settings.filter((each) => each.group === group);
        const dated = here.some((each) => each.kind === "instant");
        return (
          <Card
            key={group}
            size="small"
            title={<h3 className="card-title">{t([group, here[0]?.group_en ?? group])}</h3>}
          >
            {dated && <p className="soft no-margin">{t(texts.midnight)}</p>}
            <div className="setting-grid">
              {here.map((each) => (
                <OneSetting key={each.pointer} setting={each} />
              ))}
            </div>
          </Card>
        );
      })}
    </>
  );
}

function OneSetting({ setting }: { setting: Setting }) {
  const t = useText();
  const label = t([setting.label, setting.label_en]);
  const flag = setting.kind === "flag";
  return (
    <Form.Item name={setting.pointer} label={label} valuePropName={flag ? "checked" : "value"}>
      <Control setting={setting} label={label} />
    </Form.Item>
  );
}

function Control({ setting, label, ...given }: { setting: Setting; label: string }) {
  const t = useText();
  const { language } = useLanguage();
  if (setting.kind === "flag") return <Switch aria-label={label} {...given} />;
  if (setting.kind === "instant") {
    const format = language === "zh" ? "YYYY年M月D日 HH:mm" : "YYYY-MM-DD HH:mm";
    return <DatePicker className="wide" showTime={{ format: "HH:mm" }} format={format} {...given} />;
  }
  if (setting.kind === "choice") {
    const options = setting.choices.map(({ value, label: zh, label_en: en }) => ({
      value,
      label: t([zh, en]),
    }));
    return <Choice options={options} {...given} />;
  }
  return <Input maxLength={1000} inputMode={setting.kind === "number" ? "numeric" : "text"} {...given} />;
}

function OtherYear({ form, onChoose }: { form: FormInstance<Typed>; onChoose: (to: string) => void }) {
  const t = useText();
  const now = String(Form.useWatch("/year", form) ?? "");
  const [to, setTo] = useState("");
  const known = /^\d{4}$/.test(to) && /^\d{4}$/.test(now) && to !== now;
  return (
    <Card size="small" title={<h3 className="card-title">{t(texts.shift)}</h3>}>
      <Flex gap="small" wrap align="center">
        <Input
          className="year"
          aria-label={t(texts.shiftTo)}
          placeholder={t(texts.shiftTo)}
          inputMode="numeric"
          maxLength={4}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
        <Button disabled={!known} onClick={() => onChoose(to)}>
          {t(texts.shiftDo, { from: now, to: to || "…" })}
        </Button>
        <span className="soft">{t(texts.shiftHelp)}</span>
      </Flex>
    </Card>
  );
}
