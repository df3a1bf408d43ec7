import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button, Flex, Table, Typography } from "antd";
import { useState } from "react";
import { registry, registryApi, review } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { asProblem } from "@/api/problem";
import { hasRole, useMe } from "@/api/session";
import { every } from "@/shared/every";
import { closingText, instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { onDemand } from "@/shared/onDemand";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { holdTexts as texts } from "@/texts/holds";

const Ineligible = onDemand(async () => (await import("./Ineligible")).Ineligible);
const RecordEntry = onDemand(async () => (await import("./RecordEntry")).RecordEntry);
const HOLDS = "/api/registry/v1/holds";
type Hold = components["schemas"]["RegistryHoldView"];
type Kind = Hold["kind"];

/** What keeps items from being announced, with the act that settles each. */
export function HoldTable({
  campaignId,
  noticeId,
  submissions,
  kinds,
}: {
  campaignId: string;
  /** The notice whose items are shown; only there an item can be ended. */
  noticeId?: string;
  submissions?: readonly string[];
  kinds?: readonly Kind[];
}) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  const holds = useQuery({
    queryKey: ["get", HOLDS, campaignId, kinds],
    queryFn: ({ signal }) => {
      const asked = { campaign_id: campaignId, open_only: true, kind: [...(kinds ?? [])], limit: 200 };
      return every((cursor) => registryApi.GET(HOLDS, { params: { query: { ...asked, cursor } }, signal }));
    },
  });
  const shown = (all: readonly Hold[]) =>
    submissions ? all.filter((each) => submissions.includes(each.submission_id ?? "")) : [...all];
  return (
    <section>
      <Typography.Title level={2} className="section-title">
        {t(texts.title)}
      </Typography.Title>
      <Answer of={holds} isEmpty={(all) => shown(all).length === 0} empty={t(texts.none)}>
        {(all) => (
          <>
            <p className="soft">{t(texts.help)}</p>
            <Table<Hold>
              rowKey="hold_id"
              size="middle"
              pagination={{ pageSize: 20, hideOnSinglePage: true }}
              scroll={{ x: 820 }}
              dataSource={shown(all)}
              columns={[
                {
                  title: t(texts.factory),
                  render: (_, hold) => hold.submission_id && <Factory submissionId={hold.submission_id} />,
                },
                {
                  title: t(texts.why),
                  render: (_, hold) => (
                    <>
                      <strong>{words.of("HoldKind", hold.kind)}</strong>
                      <div className="soft">{words.toDo("HoldKind", hold.kind)}</div>
                    </>
                  ),
                },
                {
                  title: t(texts.since),
                  width: 160,
                  render: (_, hold) => hold.opened_at && instantText(hold.opened_at, language),
                },
                {
                  title: t(texts.due),
                  width: 160,
                  render: (_, hold) => (hold.due_at ? closingText(hold.due_at, language) : "—"),
                },
                {
                  title: t(texts.act),
                  width: 180,
                  render: (_, hold) => <HoldActs hold={hold} noticeId={noticeId} />,
                },
              ]}
            />
          </>
        )}
      </Answer>
    </section>
  );
}

function Factory({ submissionId }: { submissionId: string }) {
  const t = useText();
  const found = review.useQuery("get", "/api/review/v1/cases/{case_id}", {
    params: { path: { case_id: submissionId } },
  });
  return (
    <Link to="/city/cases/$caseId" params={{ caseId: submissionId }}>
      {found.data?.factory_name ?? t(texts.see)}
    </Link>
  );
}

function HoldActs({ hold, noticeId }: { hold: Hold; noticeId: string | undefined }) {
  const t = useText();
  const me = useMe();
  const words = useWords("registry");
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [doing, start] = useState<"record" | "ineligible" | null>(null);
  const submissionId = hold.submission_id;
  const compare = registry.useMutation(
    "post",
    "/api/registry/v1/submissions/{submission_id}/platform-comparison",
    {
      onSuccess: (answer) => {
        message.info(t(texts.compared, { verdict: words.of("ComparisonVerdict", answer.verdict) }));
        queries.invalidateQueries();
      },
      onError: (thrown) => {
        const problem = asProblem(thrown);
        message.error(t([problem.title, problem.title_en]));
      },
    },
  );
  if (!submissionId) return null;
  const close = () => start(null);
  const done = () => {
    close();
    queries.invalidateQueries();
  };
  const platform = hold.kind === "platform_record" && hasRole(me, "city_officer");
  const listed = hold.kind === "credit_turned_bad" && noticeId && hasRole(me, "city_head");
  return (
    <Flex vertical gap="small" align="flex-start">
      {platform && (
        <>
          <Button
            size="small"
            loading={compare.isPending}
            onClick={() => compare.mutate({ params: { path: { submission_id: submissionId } } })}
          >
            {t(texts.compare)}
          </Button>
          <Button size="small" onClick={() => start("record")}>
            {t(texts.record)}
          </Button>
        </>
      )}
      {listed && (
        <Button size="small" danger onClick={() => start("ineligible")}>
          {t(texts.ineligible)}
        </Button>
      )}
      {!platform && !listed && (
        <Link to="/city/cases/$caseId" params={{ caseId: submissionId }}>
          {t(texts.see)}
        </Link>
      )}
      {doing === "record" && <RecordEntry submissionId={submissionId} onClose={close} onDone={done} />}
      {doing === "ineligible" && noticeId && (
        <Ineligible noticeId={noticeId} submissionId={submissionId} onClose={close} onDone={done} />
      )}
    </Flex>
  );
}
