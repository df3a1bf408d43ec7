import { Empty, Table, Typography } from "antd";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { cityTexts } from "@/texts/city";
import { extensionTexts as texts } from "@/texts/extension";
import { useMarks } from "@/texts/marks";

type Outage = components["schemas"]["ShownOutage"];
const MINUTE = 60_000;

/** What the prober saw from outside: the ground of an extension for everybody. */
export function Outages() {
  const t = useText();
  const { language } = useLanguage();
  const what = useOutageText();
  const outages = intake.useQuery("get", "/api/intake/v1/outages");
  const said = (each: Outage) => each.answers.at(-1)?.said || t(texts.silent);
  return (
    <section>
      <Typography.Title level={2} className="section-title">
        {t(cityTexts.outages)}
      </Typography.Title>
      <p className="soft">{t(texts.outagesHelp)}</p>
      <Answer of={outages}>
        {(data) =>
          data.items.length === 0 ? (
            <Empty description={t(cityTexts.noOutages)} />
          ) : (
            <Table<Outage>
              rowKey="id"
              size="small"
              pagination={{ pageSize: 10, hideOnSinglePage: true }}
              scroll={{ x: 700 }}
              dataSource={[...data.items]}
              columns={[
                { title: t(texts.what), render: (_, each) => what(each) },
                { title: t(texts.began), render: (_, each) => instantText(each.began_at, language) },
                {
                  title: t(texts.ended),
                  render: (_, each) =>
                    each.ended_at === null ? t(texts.running) : instantText(each.ended_at, language),
                },
                { title: t(texts.minutes), align: "right", render: (_, each) => minutesOf(each) },
                { title: t(texts.said), render: (_, each) => <span className="mono">{said(each)}</span> },
              ]}
            />
          )
        }
      </Answer>
    </section>
  );
}

/** What was not ready, or that nobody watched. */
export function useOutageText(): (outage: Outage) => string {
  const words = useWords("intake");
  const marks = useMarks();
  return ({ kind, service, dependency }) =>
    kind === "gap"
      ? marks.named(words.of("Part", service), words.of("Dependency", dependency))
      : words.of("OutageKind", kind);
}

export function minutesOf(outage: Outage): string {
  if (outage.ended_at === null) return "…";
  const lasted = Date.parse(outage.ended_at) - Date.parse(outage.began_at);
  return String(Math.max(1, Math.round(lasted / MINUTE)));
}
