import { Checkbox, Input } from "antd";
import { useId, useState } from "react";
import type { components } from "@/api/generated/review";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { useMarks } from "@/texts/marks";
import { unitTexts as texts } from "@/texts/unit";

type Overview = components["schemas"]["CaseOverview"];

export interface Point {
  path: string;
  wrong: string;
  mend: string;
}

/** Places of one part of the application, as the officer ticks them. */
interface Part {
  title: string;
  places: { path: string; label: string }[];
}

/** What to correct: ticked in the form's own order, each with what is wrong and how to mend it. */
export function Points({
  overview,
  points,
  onChange,
}: {
  overview: Overview;
  points: readonly Point[];
  onChange: (next: Point[]) => void;
}) {
  const t = useText();
  const marks = useMarks();
  const parts = usePlaces(overview);
  const labels = new Map(parts.flatMap((part) => part.places.map((each) => [each.path, each.label])));
  const change = (path: string, part: Partial<Point>) =>
    onChange(points.map((point) => (point.path === path ? { ...point, ...part } : point)));
  const tick = (path: string, on: boolean) =>
    onChange(
      on
        ? [...points, { path, wrong: "", mend: "" }]
        : points.filter((point) => point.path !== path),
    );
  return (
    <fieldset className="points">
      <legend>{t(texts.points)}</legend>
      <p>{t(texts.pointsHelp)}</p>
      <Places parts={parts} ticked={new Set(points.map((point) => point.path))} onTick={tick} />
      {points.map((point) => {
        const label = labels.get(point.path) ?? point.path;
        return (
          <div key={point.path} className="point">
            <strong>{label}</strong>
            <Input
              aria-label={marks.named(label, t(texts.wrong))}
              placeholder={t(texts.wrong)}
              maxLength={1000}
              value={point.wrong}
              onChange={(event) => change(point.path, { wrong: event.target.value })}
            />
            <Input
              aria-label={marks.named(label, t(texts.mend))}
              placeholder={t(texts.mend)}
              maxLength={1000}
              value={point.mend}
              onChange={(event) => change(point.path, { mend: event.target.value })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

/** The places by part, narrowed by a word. What is ticked stays in sight. */
function Places({
  parts,
  ticked,
  onTick,
}: {
  parts: readonly Part[];
  ticked: ReadonlySet<string>;
  onTick: (path: string, on: boolean) => void;
}) {
  const t = useText();
  const id = useId();
  const [word, setWord] = useState("");
  const fits = (label: string, path: string) =>
    ticked.has(path) || label.toLowerCase().includes(word.trim().toLowerCase());
  const shown = parts
    .map((part) => ({ ...part, places: part.places.filter((each) => fits(each.label, each.path)) }))
    .filter((part) => part.places.length > 0);
  return (
    <>
      <Input
        allowClear
        aria-label={t(texts.findPlace)}
        placeholder={t(texts.findPlace)}
        value={word}
        onChange={(event) => setWord(event.target.value)}
      />
      <div className="places">
        {shown.length === 0 && <p role="status">{t(texts.noPlace)}</p>}
        {shown.map((part, index) => (
          <div key={part.title} role="group" aria-labelledby={`${id}-${index}`}>
            <strong id={`${id}-${index}`}>{part.title}</strong>
            {part.places.map(({ path, label }) => (
              <Checkbox
                key={path}
                checked={ticked.has(path)}
                onChange={(event) => onTick(path, event.target.checked)}
              >
                {label}
              </Checkbox>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** The blanks of the application and the kinds of evidence, in the form's order. */
function usePlaces(overview: Overview): Part[] {
  const t = useText();
  const words = useWords("intake");
  const blanks = overview.content.map((part) => ({
    title: t([part.zh, part.en]),
    places: part.fields.map((field) => ({ path: field.path, label: t([field.zh, field.en]) })),
  }));
  const kinds = words
    .choices("EvidenceKind")
    .map(({ value, label }) => ({ path: `/attachments/${value}`, label }));
  return [...blanks, { title: t(caseTexts.evidence), places: kinds }];
}
