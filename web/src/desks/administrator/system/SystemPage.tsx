import { useQuery } from "@tanstack/react-query";
import { Badge, Card, Flex, Table, Typography } from "antd";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { UNREACHABLE } from "@/api/problem";
import { hasRole, useMe } from "@/api/session";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";
import { menuTexts } from "@/texts/menu";

type Sweep = components["schemas"]["SweepReport"];
const ASKED_AGAIN = 15_000;

/** Whether each part is ready, and what the sweeps over evidence found. */
export function SystemPage() {
  const t = useText();
  const me = useMe();
  const words = useWords("intake");
  const services = new Set(words.choices("Part").map(({ value }) => value));
  const ready = useQuery({
    queryKey: ["ready"],
    refetchInterval: ASKED_AGAIN,
    queryFn: async () => {
      const answer = await fetch("/readyz").catch(() => {
        throw UNREACHABLE;
      });
      return (await answer.json()) as Record<string, string>;
    },
  });
  return (
    <>
      <PageHead title={t(menuTexts.system)} help={t(texts.systemHelp)} />
      <Flex vertical gap="middle">
        <Answer of={ready}>
          {(states) => (
            <Table
              rowKey="part"
              size="small"
              pagination={false}
              dataSource={Object.entries(states).map(([part, state]) => ({ part, state }))}
              columns={[
                {
                  title: t(texts.part),
                  render: (_, { part }) => words.of(services.has(part) ? "Part" : "Dependency", part),
                },
                { title: t(texts.standing), render: (_, { state }) => <PartState state={state} /> },
              ]}
            />
          )}
        </Answer>
        {hasRole(me, "system_administrator") && <Sweeps />}
      </Flex>
    </>
  );
}

/** `ok`, or a word and what the part itself says, which is for whoever mends it. */
function PartState({ state }: { state: string }) {
  const words = useWords("intake");
  const [first = "", why] = state.split(/: (.*)/s);
  return (
    <>
      <Badge status={first === "ok" ? "success" : "warning"} text={words.of("Readiness", first)} />
      {why && (
        <Typography.Text type="secondary" className="mono">
          {" "}
          {why}
        </Typography.Text>
      )}
    </>
  );
}

function Sweeps() {
  const t = useText();
  const words = useWords("intake");
  const { language } = useLanguage();
  const sweeps = intake.useQuery("get", "/api/intake/v1/evidence/sweeps");
  return (
    <Card title={<h2 className="card-title">{t(texts.sweeps)}</h2>}>
      <Answer of={sweeps} isEmpty={(data) => data.items.length === 0} empty={t(texts.noSweeps)}>
        {(data) => (
          <Table<Sweep>
            rowKey="id"
            size="small"
            pagination={false}
            scroll={{ x: 600 }}
            dataSource={[...data.items]}
            columns={[
              { title: t(texts.began), render: (_, sweep) => instantText(sweep.began_at, language) },
              { title: t(texts.ended), render: (_, sweep) => instantText(sweep.ended_at, language) },
              {
                title: t(texts.found),
                render: (_, sweep) =>
                  Object.entries(sweep.figures)
                    .map(([what, count]) => `${words.of("SweepFigure", what)} ${String(count)}`)
                    .join(" · "),
              },
            ]}
          />
        )}
      </Answer>
    </Card>
  );
}
