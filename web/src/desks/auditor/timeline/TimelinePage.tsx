import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Table, Tabs } from "antd";
import { notify, registry, review } from "@/api/clients";
import type { components } from "@/api/generated/notify";
import { hasRole, useMe } from "@/api/session";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { auditorTexts as texts } from "@/texts/auditor";
import { Archives } from "../verification/Archives";
import { Facts } from "./Facts";

type Letter = components["schemas"]["LetterRecord"];
const HOUR = 3_600;
const route = getRouteApi("/desk/audit/submissions/$submissionId");

/** Everything that happened to one submission, whose time ran, and the letters about it. */
export function TimelinePage() {
  const t = useText();
  const me = useMe();
  const { submissionId } = route.useParams();
  const standing = registry.useQuery("get", "/api/registry/v1/standing/{submission_id}", {
    params: { path: { submission_id: submissionId } },
  });
  const it = standing.data;
  return (
    <>
      <PageHead
        title={it ? `${it.number ?? ""} ${it.factory_name ?? ""}` : t(texts.timeline)}
        help={it ? t([it.why.zh, it.why.en]) : t(texts.timelineHelp)}
        actions={
          it?.number && (
            <Link to="/audit/cases/$caseId" params={{ caseId: submissionId }}>
              <Button>{t(texts.application)}</Button>
            </Link>
          )
        }
      />
      <Tabs
        items={[
          { key: "facts", label: t(texts.timeline), children: <Facts submissionId={submissionId} /> },
          { key: "time", label: t(texts.holders), children: <Holders submissionId={submissionId} /> },
          { key: "letters", label: t(texts.letters), children: <Letters submissionId={submissionId} /> },
          ...(hasRole(me, "auditor")
            ? [{ key: "process", label: t(texts.process), children: <Process submissionId={submissionId} /> }]
            : []),
        ]}
      />
    </>
  );
}

/** What ran for it: tries, waits and refused commands are told by the histories alone. */
function Process({ submissionId }: { submissionId: string }) {
  const t = useText();
  return (
    <>
      <p className="soft">{t(texts.processHelp)}</p>
      <Archives of={{ submission_id: submissionId }} />
    </>
  );
}

function Holders({ submissionId }: { submissionId: string }) {
  const t = useText();
  const words = useWords("review");
  const topics = useWords("registry");
  const { language } = useLanguage();
  const clock = review.useQuery("get", "/api/review/v1/cases/{case_id}/clock", {
    params: { path: { case_id: submissionId } },
  });
  return (
    <Answer of={clock}>
      {(data) => (
        <Table
          rowKey={(span) => `${span.began_at}-${span.holder}`}
          size="small"
          pagination={false}
          scroll={{ x: 700 }}
          dataSource={[...data.spans]}
          columns={[
            {
              title: t(texts.holder),
              render: (_, span) => words.of("ClockHolder", span.holder),
            },
            {
              title: t(texts.when),
              render: (_, span) =>
                `${instantText(span.began_at, language)} – ${span.ended_at === null ? "" : instantText(span.ended_at, language)}`,
            },
            {
              title: t(texts.lasted),
              render: (_, { seconds }) =>
                t(texts.days, { days: Math.floor(seconds / HOUR / 24), hours: Math.floor(seconds / HOUR) % 24 }),
            },
            { title: t(texts.why), render: (_, span) => topics.of("Topic", span.because) },
          ]}
        />
      )}
    </Answer>
  );
}

function Letters({ submissionId }: { submissionId: string }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("notify");
  const letters = notify.useQuery("get", "/api/notify/v1/messages", {
    params: { query: { submission_id: submissionId } },
  });
  return (
    <Answer of={letters} isEmpty={(data) => data.items.length === 0}>
      {(data) => (
        <Table<Letter>
          rowKey="id"
          size="small"
          pagination={false}
          scroll={{ x: 700 }}
          dataSource={data.items}
          columns={[
            { title: t(texts.when), render: (_, letter) => instantText(letter.written_at, language) },
            { title: t(texts.what), dataIndex: "subject" },
            { title: t(texts.letterState), render: (_, letter) => words.of("DeliveryState", letter.email?.state) },
            {
              title: t(texts.read),
              render: (_, letter) => (letter.read_at === null ? "—" : instantText(letter.read_at, language)),
            },
          ]}
        />
      )}
    </Answer>
  );
}
