import { Alert } from "antd";
import { useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { wordTexts as texts } from "@/texts/word";
import { allFields } from "../blanks/shapes";
import { useValueText } from "../draft/valueText";
import { useForm, useSubmission } from "../submission";
import type { WordRead } from "./read";

/** What a Word file fills in, what it replaces, and what was seen in it but not read. */
export function WhatWasRead({ read }: { read: WordRead }) {
  const t = useText();
  const marks = useMarks();
  const { data: submission } = useSubmission();
  const form = useForm(submission?.campaign_id ?? "");
  const textOf = useValueText();
  const fields = allFields(form.data?.presentation.parts.flatMap((part) => part.fields) ?? []);
  const words = (path: string, value: unknown) =>
    textOf(fields.find((each) => each.path === path), value);
  return (
    <>
      <Section title={t(texts.filled, { n: read.filled.length })}>
        {read.filled.map((field) => (
          <li key={field.path}>
            <strong>{field.label ?? field.path}</strong>
            <div className="difference-text">{words(field.path, field.value)}</div>
          </li>
        ))}
      </Section>
      <Section title={t(texts.overwritten, { n: read.overwritten.length })}>
        {read.overwritten.map((field) => (
          <li key={field.path}>
            <strong>{field.label ?? field.path}</strong>
            <div className="difference difference-text">
              <del>{words(field.path, field.before)}</del> <ins>{words(field.path, field.value)}</ins>
            </div>
          </li>
        ))}
      </Section>
      <Section title={t(texts.notOpen, { n: read.closed.length })}>
        {read.closed.map((field) => (
          <li key={field.path}>
            <strong>{field.label ?? field.path}</strong>
            <div className="difference-text">{words(field.path, field.value)}</div>
          </li>
        ))}
      </Section>
      <Section title={t(texts.unread, { n: read.unread.length })} alert>
        {read.unread.map((place, index) => (
          <li key={`${place.place}-${place.code}-${index}`}>
            <strong>{place.label ? marks.aside(place.label, place.place) : place.place}</strong>
            <div>{t([place.zh, place.en])}</div>
            {place.seen && <div className="difference-text blank-hint">{t(texts.seen, { text: place.seen })}</div>}
          </li>
        ))}
      </Section>
      <p className="blank-hint">{t(texts.unchanged, { n: read.unchanged })}</p>
    </>
  );
}

function Section({ title, alert, children }: { title: string; alert?: boolean; children: React.ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <>
      {alert ? <Alert type="warning" showIcon title={title} /> : <h3>{title}</h3>}
      <ul className="plain-list">{children}</ul>
    </>
  );
}
