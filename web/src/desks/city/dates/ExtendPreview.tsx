import { Checkbox, Descriptions, Flex, List, Table } from "antd";
import type { components } from "@/api/generated/intake";
import { closingText, instantText } from "@/shared/instants";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { extensionTexts as texts } from "@/texts/extension";
import { useMarks } from "@/texts/marks";
import { minutesOf, useOutageText } from "./Outages";
import "./dates.css";

type Extended = components["schemas"]["Extended"];
type Unit = components["schemas"]["AffectedUnit"];

/** Whom an extension would concern, what would be sent, and the outages it may rest on. */
export function ExtendPreview({
  preview,
  hours,
  onGrounds,
}: {
  preview: Extended;
  hours: number;
  onGrounds: (outages: string[]) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("intake");
  const marks = useMarks();
  const what = useOutageText();
  const at = (instant: string | null) => (instant === null ? "—" : closingText(instant, language));
  const ahead = preview.reminders.filter((each) => !each.passed);
  const moving = preview.by_unit.filter((each) => each.moves);
  const counts = {
    people: preview.people,
    drafts: preview.drafts.length,
    submissions: preview.submissions.length,
  };
  const letters = lettersOf(preview);
  return (
    <Flex vertical gap="middle" aria-live="polite">
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: "end", label: t(texts.after), children: at(preview.closes_at) },
          {
            key: "who",
            label: t(texts.whom),
            children: (
              <>
                {t(texts.who, counts)}
                {preview.unmoved > 0 && <div>{t(texts.unmoved, { n: preview.unmoved })}</div>}
              </>
            ),
          },
          {
            key: "letters",
            label: t(texts.letters),
            children: letters
              .map(({ audience, count, uncounted }) =>
                marks.named(words.of("Audience", audience), uncounted ? t(uncounted) : count))
              .join(marks.also) || "—",
          },
          {
            key: "reminders",
            label: null,
            children: ahead[0]
              ? t(texts.reminders, { n: ahead.length, at: instantText(ahead[0].at, language) })
              : t(texts.noReminders),
          },
        ]}
      />
      {moving.length > 0 && (
        <Table<Unit>
          rowKey="code"
          size="small"
          pagination={false}
          scroll={{ x: 480, y: 240 }}
          dataSource={moving}
          columns={[
            { title: t(texts.unit), render: (_, unit) => unit.name ?? t(texts.noUnit) },
            { title: t(texts.before), render: (_, unit) => at(unit.before) },
            { title: t(texts.after), render: (_, unit) => at(unit.after) },
          ]}
        />
      )}
      {preview.corrections.length > 0 && (
        <List
          size="small"
          header={t(texts.corrections, { n: preview.corrections.length })}
          dataSource={[...preview.corrections]}
          renderItem={(each) => (
            <List.Item>
              {marks.named(`${each.number} ${each.organisation_name ?? ""}`, `${at(each.due_before)} → ${at(each.due_after)}`)}
            </List.Item>
          )}
        />
      )}
      <div>
        <h3 className="card-title">{t(texts.grounds)}</h3>
        <p className="soft">
          {t(preview.outages.length > 0 ? texts.groundsHelp : texts.noGrounds, { hours })}
        </p>
        <Checkbox.Group
          className="grounds"
          value={[...preview.grounds]}
          onChange={onGrounds}
          options={preview.outages.map((each) => ({
            value: each.id,
            label: [
              what(each),
              instantText(each.began_at, language),
              marks.named(t(texts.minutes), minutesOf(each)),
            ].join(marks.also),
          }))}
        />
      </div>
    </Flex>
  );
}

interface Letters {
  audience: string;
  count: number;
  uncounted: readonly [string, string] | null;
}

/** Letters to each audience over all units. Where only notify knows who holds the office, its words. */
function lettersOf(preview: Extended): Letters[] {
  const audiences = [...new Set(preview.letters.map((each) => each.audience))];
  return audiences.map((audience) => {
    const here = preview.letters.filter((each) => each.audience === audience);
    const unknown = here.find((each) => each.recipients === null);
    return {
      audience,
      count: here.reduce((sum, each) => sum + (each.recipients ?? 0), 0),
      uncounted: unknown ? [unknown.uncounted_zh ?? "", unknown.uncounted_en ?? ""] : null,
    };
  });
}
