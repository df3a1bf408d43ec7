import { Button, Card, Flex, Table, Typography } from "antd";
import { useState } from "react";
import { identity, registry } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { parkedTexts as texts } from "@/texts/parked";
import { menuTexts } from "@/texts/menu";
import { Decide, type Choice } from "./Decide";
import { placed } from "./rules";

type Parked = components["schemas"]["ParkedFactView"];
type Decision = components["schemas"]["ParkedDecisionView"];

/** What a part of the system put aside; each message is looked at, sent again or given up. */
export function ParkedPage() {
  const t = useText();
  const [choice, choose] = useState<Choice | null>(null);
  const parked = registry.useQuery("get", "/api/registry/v1/parked-facts");
  return (
    <>
      <PageHead title={t(menuTexts.parked)} help={t(texts.help)} />
      <Answer of={parked}>
        {(data) => (
          <Flex vertical gap="middle">
            {data.total > data.items.length && <p>{t(texts.more, { n: data.total })}</p>}
            <Waiting items={data.items} onChoice={choose} />
            <Card title={<h2 className="card-title">{t(texts.decided)}</h2>}>
              <Decided items={data.decided} />
            </Card>
          </Flex>
        )}
      </Answer>
      {choice && (
        <Decide
          choice={choice}
          onClose={() => choose(null)}
          onDone={() => {
            choose(null);
            parked.refetch();
          }}
        />
      )}
    </>
  );
}

function Waiting({ items, onChoice }: { items: readonly Parked[]; onChoice: (choice: Choice) => void }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  return (
    <Table<Parked & { place: string }>
      rowKey="place"
      size="middle"
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      scroll={{ x: 900 }}
      dataSource={placed(items)}
      locale={{ emptyText: t(texts.none) }}
      expandable={{ expandedRowRender: (fact) => <Message fact={fact} /> }}
      columns={[
        { title: t(texts.hearer), render: (_, fact) => words.of("Part", fact.hearer) },
        { title: t(texts.what), render: (_, fact) => t([fact.what_zh, fact.what_en]) || "—" },
        { title: t(texts.cause), render: (_, fact) => <Cause fact={fact} /> },
        {
          title: t(texts.since),
          width: 170,
          render: (_, fact) => (fact.parked_at === null ? "—" : instantText(fact.parked_at, language)),
        },
        { title: t(texts.times), dataIndex: "times", align: "right", width: 70 },
        {
          key: "act",
          render: (_, fact) => (
            <Flex gap="small" wrap>
              {fact.cause !== "not_believed" && (
                <Button size="small" onClick={() => onChoice({ fact, again: true })}>
                  {t(texts.sendAgain)}
                </Button>
              )}
              <Button size="small" danger onClick={() => onChoice({ fact, again: false })}>
                {t(texts.giveUp)}
              </Button>
            </Flex>
          ),
        },
      ]}
    />
  );
}

/** Why it was put aside, and what to do about it. */
function Cause({ fact }: { fact: Parked }) {
  const words = useWords("registry");
  return (
    <>
      <div>{words.of("ParkedCause", fact.cause)}</div>
      <Typography.Text type="secondary">{words.toDo("ParkedCause", fact.cause)}</Typography.Text>
    </>
  );
}

/** The message as it came, with the hearer's own words. */
function Message({ fact }: { fact: Parked }) {
  const t = useText();
  return (
    <>
      <p>
        <code>{fact.topic}</code> {fact.why}
      </p>
      <pre className="typed" aria-label={t(texts.message)}>
        {fact.text}
      </pre>
    </>
  );
}

function Decided({ items }: { items: readonly Decision[] }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  const ids = [...new Set(items.map((each) => each.decided_by))];
  const people = identity.useQuery(
    "get",
    "/api/identity/v1/people",
    { params: { query: { id: ids, limit: 200 } } },
    { enabled: ids.length > 0 },
  );
  const names = new Map(people.data?.items.map((person) => [person.id, person.name]));
  return (
    <Table<Decision>
      rowKey="decision_id"
      size="small"
      pagination={{ pageSize: 10, hideOnSinglePage: true }}
      scroll={{ x: 800 }}
      dataSource={items}
      locale={{ emptyText: t(texts.noneDecided) }}
      columns={[
        { title: t(texts.at), width: 170, render: (_, each) => instantText(each.decided_at, language) },
        { title: t(texts.by), render: (_, each) => names.get(each.decided_by) ?? "—" },
        { title: t(texts.hearer), render: (_, each) => words.of("Part", each.hearer) },
        { title: t(texts.what), render: (_, each) => t([each.what_zh, each.what_en]) || "—" },
        { title: t(texts.outcome), render: (_, each) => words.of("ParkedOutcome", each.outcome) },
        { title: t(texts.reason), dataIndex: "reason", className: "typed" },
      ]}
    />
  );
}
