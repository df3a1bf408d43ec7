import { useMutation } from "@tanstack/react-query";
import { Button, Form, Input, Tag } from "antd";
import { useState } from "react";
import { identity } from "@/api/clients";
import { sendForm } from "@/api/forms";
import { queries } from "@/api/queries";
import { instantText } from "@/shared/instants";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { organisationTexts as texts } from "@/texts/organisation";

const CONTESTS = "/api/identity/v1/organisations/contests";

/** Contests that this person opened, or that their organisation is the subject of. */
export function Contests({ mayOpen = false }: { mayOpen?: boolean }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("identity");
  const { data } = identity.useQuery("get", CONTESTS);
  if (!mayOpen && !data?.items.length) return null;
  return (
    <section className="panel">
      <h2>{t(mayOpen ? texts.contest : texts.contests)}</h2>
      {mayOpen && <p>{t(texts.contestHelp)}</p>}
      <ul className="plain-list">
        {data?.items.map((contest) => (
          <li key={contest.contest_id}>
            <strong>{contest.organisation_name}</strong> <Tag>{words.of("ContestState", contest.state)}</Tag>
            <div>
              {t(texts.contested, {
                name: contest.claimant_name,
                at: instantText(contest.opened_at, language),
                reason: contest.reason,
              })}
            </div>
            {contest.decision && <div>{contest.decision}</div>}
          </li>
        ))}
      </ul>
      {mayOpen && <Open />}
    </section>
  );
}

function Open() {
  const t = useText();
  const marks = useMarks();
  const [file, setFile] = useState<File | null>(null);
  const contest = useMutation({
    mutationFn: (filled: { credit_code: string; reason: string; file: File }) => sendForm(CONTESTS, filled),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["get", CONTESTS] }),
  });
  const needed = [{ required: true, whitespace: true, message: t(texts.needed) }];
  return (
    <Form<{ credit_code: string; reason: string }>
      name="contest"
      layout="vertical"
      className="narrow-form"
      onFinish={(filled) => file && contest.mutate({ ...filled, file })}
    >
      <Form.Item name="credit_code" label={t(texts.creditCode)} rules={needed}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name="reason" label={t(texts.why)} rules={needed}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <p>
        <label className="file-choice">
          {marks.named(t(texts.licence), file?.name ?? t(texts.chooseFile))}
          <input
            type="file"
            className="visually-hidden"
            accept="application/pdf,image/jpeg,image/png"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </label>
      </p>
      {contest.error && <Refusal problem={contest.error} />}
      <Button htmlType="submit" disabled={!file} loading={contest.isPending}>
        {t(texts.contestAct)}
      </Button>
    </Form>
  );
}
