import { Empty, Table, Tag } from "antd";
import { intake, review } from "@/api/clients";
import type { components as IntakeComponents } from "@/api/generated/intake";
import type { components as ReviewComponents } from "@/api/generated/review";
import { useCampaign } from "@/shared/campaign";
import { closingText, instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useLanguage, useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";
import { useMarks } from "@/texts/marks";
import { menuTexts } from "@/texts/menu";

type Planned = IntakeComponents["schemas"]["ReminderForecast"];
type Reminded = ReviewComponents["schemas"]["Reminded"];

/** Which reminders go out when, and whom they would reach if they went now. */
export function RemindersPage() {
  const t = useText();
  const { language } = useLanguage();
  const campaign = useCampaign();
  const params = { params: { path: { campaign_id: campaign?.id ?? "" } } };
  const asked = { enabled: campaign !== undefined };
  const planned = intake.useQuery("get", "/api/intake/v1/campaigns/{campaign_id}/reminders", params, asked);
  const reminded = review.useQuery("get", "/api/review/v1/campaigns/{campaign_id}/reminders", params, asked);
  return (
    <>
      <PageHead title={t(menuTexts.reminders)} help={t(texts.remindersHelp)} />
      <Answer of={reminded}>
        {(whom) => (
          <Answer of={planned}>
            {({ now, items }) => (
              <Table<Planned>
                rowKey={(each) => `${each.kind}-${each.closes_at}-${each.offset}`}
                size="middle"
                sticky
                pagination={false}
                scroll={{ x: 800 }}
                dataSource={items}
                locale={{ emptyText: <Empty description={t(texts.noReminders)} /> }}
                columns={[
                  {
                    title: t(texts.remindAt),
                    width: 210,
                    render: (_, each) => (
                      <>
                        {instantText(each.at, language)} {each.at <= now && <Tag color="orange">{t(texts.dueNow)}</Tag>}
                      </>
                    ),
                  },
                  {
                    title: t(texts.remindOf),
                    width: 170,
                    render: (_, each) => t([each.kind_words.zh, each.kind_words.en]),
                  },
                  {
                    title: t(texts.remindBefore),
                    width: 190,
                    render: (_, each) => closingText(each.closes_at, language),
                  },
                  { title: t(texts.remindWhom), render: (_, each) => <Whom planned={each} reminded={whom.items} /> },
                ]}
              />
            )}
          </Answer>
        )}
      </Answer>
    </>
  );
}

/** Applicants are counted; units, experts and the city are told with what waits for them. */
function Whom({ planned, reminded }: { planned: Planned; reminded: readonly Reminded[] }) {
  const t = useText();
  const marks = useMarks();
  if (planned.people !== null) {
    return <>{planned.people === 0 ? t(texts.nobody) : t(texts.peopleReached, { n: planned.people })}</>;
  }
  const those = reminded.filter((each) => each.kind === planned.kind);
  if (those.length === 0) return <>{t(texts.nobody)}</>;
  const told = those.map((each) => {
    const who = each.unit_name ?? each.unit ?? t(each.person_id === null ? texts.theCity : texts.anExpert);
    return t(texts.openItems, { who, n: each.open_items });
  });
  return <>{told.join(marks.also)}</>;
}
