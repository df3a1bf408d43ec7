import { Button, Card, Flex, Form, Input, Modal, Radio, Tag } from "antd";
import { useState } from "react";
import { identity, identityApi } from "@/api/clients";
import type { components } from "@/api/generated/identity";
import { hasRole, useMe } from "@/api/session";
import { download } from "@/shared/download";
import { useEndless } from "@/shared/endless";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { More } from "@/shared/office/More";
import { PageHead } from "@/shared/office/PageHead";
import { useRefused } from "@/shared/office/refused";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";
import { useMarks } from "@/texts/marks";
import { menuTexts } from "@/texts/menu";
import { Override } from "./Override";
import { Overrides } from "./Overrides";

const CONTESTS = "/api/identity/v1/organisations/contests";

type Contest = components["schemas"]["ContestView"];

/** Credit codes that two claim: a person looks at the licence and decides. */
export function ContestsPage() {
  const t = useText();
  const me = useMe();
  const contests = useEndless({
    key: ["get", CONTESTS],
    ask: (cursor, signal) => identityApi.GET(CONTESTS, { params: { query: { cursor } }, signal }),
  });
  return (
    <>
      <PageHead
        title={t(menuTexts.contests)}
        help={t(texts.contestsHelp)}
        actions={hasRole(me, "city_officer") && <Override />}
      />
      <Answer of={contests.query} isEmpty={() => contests.rows.length === 0} empty={t(texts.noContests)}>
        {() => (
          <Flex vertical gap="middle">
            {contests.rows.map((each) => (
              <OneContest key={each.contest_id} contest={each} onDone={() => contests.query.refetch()} />
            ))}
            <More of={contests.query} />
          </Flex>
        )}
      </Answer>
      <Overrides />
    </>
  );
}

function OneContest({ contest, onDone }: { contest: Contest; onDone: () => void }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const me = useMe();
  const words = useWords("identity");
  const refused = useRefused();
  const [deciding, decide] = useState(false);
  const licence = () =>
    download(
      `/api/identity/v1/organisations/contests/${contest.contest_id}/licence`,
      "licence",
    ).catch(refused);
  return (
    <Card
      title={
        <h2 className="card-title">
          {marks.aside(contest.organisation_name, contest.credit_code)} <Tag>{words.of("ContestState", contest.state)}</Tag>
        </h2>
      }
      extra={instantText(contest.opened_at, language)}
    >
      <p>
        {marks.named(t(texts.claimant), contest.claimant_name)}
      </p>
      <p className="typed">{contest.reason}</p>
      {contest.decision && <p className="typed">{contest.decision}</p>}
      <Flex gap="small">
        <Button onClick={licence}>{t(texts.licence)}</Button>
        {contest.state === "open" && hasRole(me, "city_officer") && (
          <Button type="primary" onClick={() => decide(true)}>
            {t(texts.decide)}
          </Button>
        )}
      </Flex>
      {deciding && (
        <Decide
          contestId={contest.contest_id}
          onClose={() => decide(false)}
          onDone={() => {
            decide(false);
            onDone();
          }}
        />
      )}
    </Card>
  );
}

function Decide({ contestId, onClose, onDone }: { contestId: string; onClose: () => void; onDone: () => void }) {
  const t = useText();
  const [form] = Form.useForm<{ upheld: boolean; reason: string }>();
  const decision = identity.useMutation("post", "/api/identity/v1/organisations/contests/{contest_id}/decision", {
    onSuccess: onDone,
  });
  return (
    <Modal open title={t(texts.decide)} okButtonProps={{ loading: decision.isPending }} onCancel={onClose} onOk={form.submit}>
      {decision.error && <Refusal problem={decision.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) => decision.mutate({ params: { path: { contest_id: contestId } }, body })}
      >
        <Form.Item name="upheld" label={t(texts.decide)} rules={[{ required: true }]}>
          <Radio.Group
            options={[
              { value: true, label: t(texts.contestUpheld) },
              { value: false, label: t(texts.contestDismissed) },
            ]}
          />
        </Form.Item>
        <Form.Item name="reason" label={t(texts.reason)} rules={[{ required: true }]}>
          <Input.TextArea rows={3} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
