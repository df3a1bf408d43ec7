import { useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Flex, Input, Radio, Tag, Typography } from "antd";
import { useId, useState } from "react";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { asProblem } from "@/api/problem";
import { Answer } from "@/shared/office/Answer";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { checklistTexts as texts } from "@/texts/checklist";
import { useMarks } from "@/texts/marks";
import { ChecklistHistory } from "./ChecklistHistory";
import { needsNote, sent, type Edits } from "./answers";

type Desk = components["schemas"]["ChecklistDesk"];
type Read = components["schemas"]["ChecklistRead"];
type Point = components["schemas"]["CheckRead"];

const STALE = 412;

/** The points that a desk answers before its decision: to be answered, or only to be read. */
export function Checklist({ caseId, desk, editable }: { caseId: string; desk: Desk; editable: boolean }) {
  const read = review.useQuery("get", "/api/review/v1/cases/{case_id}/checklists/{desk}", {
    params: { path: { case_id: caseId, desk } },
  });
  return (
    <Answer of={read}>
      {(checklist) => (
        <Flex vertical gap="middle">
          {editable ? <Answering checklist={checklist} /> : <Answered checklist={checklist} />}
          <ChecklistHistory checklist={checklist} />
        </Flex>
      )}
    </Answer>
  );
}

/** What was touched and not saved lies over what was read: a colleague's answers stay in sight. */
function Answering({ checklist }: { checklist: Read }) {
  const t = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [edits, edit] = useState<Edits>({});
  const saving = {
    onSuccess: async () => {
      // The case's acts rest on the answers: everything that is on the page is read anew.
      await queries.invalidateQueries();
      edit({});
      message.success(t(texts.saved));
    },
    onError: (thrown: unknown) => {
      if (asProblem(thrown).status === STALE) void queries.invalidateQueries();
    },
  };
  const unit = review.useMutation("put", "/api/review/v1/cases/{case_id}/checklists/unit", saving);
  const city = review.useMutation("put", "/api/review/v1/cases/{case_id}/checklists/city", saving);
  const saver = checklist.desk === "unit" ? unit : city;
  const save = () =>
    saver.mutate({
      params: {
        path: { case_id: checklist.case_id },
        header: { "If-Match": `"${checklist.number}"` },
      },
      body: { snapshot: checklist.snapshot, answers: sent(checklist.items, edits) },
    });
  const touched = Object.keys(edits).length > 0;
  return (
    <>
      <p>{t(texts.help)}</p>
      <Standing checklist={checklist} />
      <ol className="checklist">
        {checklist.items.map((item) => (
          <Question
            key={item.code}
            item={{ ...item, ...edits[item.code] }}
            onChange={(part) => edit({ ...edits, [item.code]: { ...edits[item.code], ...part } })}
          />
        ))}
      </ol>
      {saver.error && <Refusal problem={saver.error} />}
      <Flex gap="middle" align="center">
        <Button type="primary" loading={saver.isPending} disabled={!touched && !checklist.carried_over} onClick={save}>
          {t(texts.save)}
        </Button>
        {touched && <Typography.Text type="secondary">{t(texts.unsaved)}</Typography.Text>}
      </Flex>
    </>
  );
}

function Question({ item, onChange }: { item: Point; onChange: (part: Partial<Point>) => void }) {
  const t = useText();
  const id = useId();
  const marks = useMarks();
  const answers = useWords("review").choices("CheckAnswer");
  const title = t([item.zh, item.en]);
  const needed = needsNote(item);
  return (
    <li>
      <Condition item={item} id={id} />
      <Flex gap="small" wrap align="flex-start">
        <Radio.Group
          aria-labelledby={id}
          optionType="button"
          options={answers}
          value={item.answer}
          onChange={(event) => onChange({ answer: event.target.value as Point["answer"] })}
        />
        <Input.TextArea
          className="checklist-note"
          autoSize
          maxLength={1000}
          aria-label={marks.named(title, t(texts.note))}
          aria-required={needed}
          placeholder={t(needed ? texts.noteNeeded : texts.note)}
          status={needed && item.note.trim() === "" ? "warning" : ""}
          value={item.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </Flex>
    </li>
  );
}

function Answered({ checklist }: { checklist: Read }) {
  const t = useText();
  const words = useWords("review");
  return (
    <>
      <Standing checklist={checklist} />
      <ol className="checklist">
        {checklist.items.map((item) => (
          <li key={item.code}>
            <Condition item={item} />
            <Tag color={item.answer === "no" ? "red" : item.answer === "yes" ? "green" : "default"}>
              {item.answer === null ? t(texts.unanswered) : words.of("CheckAnswer", item.answer)}
            </Tag>
            <span className="typed">{item.note}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The point, and the condition's own words with their place. */
function Condition({ item, id }: { item: Point; id?: string }) {
  const marks = useMarks();
  const t = useText();
  return (
    <p>
      <strong id={id}>{t([item.zh, item.en])}</strong>
      <br />
      <Typography.Text type="secondary">{marks.aside(item.text, item.source)}</Typography.Text>
    </p>
  );
}

function Standing({ checklist }: { checklist: Read }) {
  const t = useText();
  if (checklist.carried_over) return <Alert type="warning" showIcon title={t(texts.carriedOver)} />;
  if (checklist.missing.length > 0)
    return <Alert type="info" showIcon title={t(texts.left, { n: checklist.missing.length })} />;
  if (checklist.failed.length > 0)
    return <Alert type="warning" showIcon title={t(texts.failed, { n: checklist.failed.length })} />;
  return <Alert type="success" showIcon title={t(texts.passed)} />;
}
