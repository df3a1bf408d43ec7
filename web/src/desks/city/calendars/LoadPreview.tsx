import { Table, Tag } from "antd";
import type { components } from "@/api/generated/intake";
import { useCampaigns } from "@/shared/campaign";
import { closingText } from "@/shared/instants";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { calendarTexts as texts } from "@/texts/calendar";

type Loaded = components["schemas"]["CalendarLoaded"];
type Moved = components["schemas"]["MovedDate"];

/** What loading would change: the years, and each date that working days put elsewhere. */
export function LoadPreview({ answer }: { answer: Loaded }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("intake");
  const campaigns = useCampaigns();
  const at = (instant: string | null) => (instant === null ? "—" : closingText(instant, language));
  return (
    <div aria-live="polite">
      <Table<Loaded["years"][number]>
        rowKey="year"
        size="small"
        pagination={false}
        dataSource={[...answer.years]}
        columns={[
          { title: t(texts.year), dataIndex: "year" },
          { title: t(texts.change), render: (_, year) => <Tag>{words.of("YearChange", year.change)}</Tag> },
          { title: t(texts.off), align: "right", render: (_, year) => year.off.length },
          { title: t(texts.makeup), align: "right", render: (_, year) => year.makeup.length },
        ]}
      />
      <h3 className="card-title preview-title">
        {answer.moved.length > 0 ? t(texts.moved, { n: answer.moved.length }) : t(texts.noMoves)}
      </h3>
      {answer.moved.length > 0 && (
        <Table<Moved>
          rowKey={(moved) => `${moved.campaign_id}-${moved.what}-${moved.subject}`}
          size="small"
          pagination={{ pageSize: 10, hideOnSinglePage: true }}
          scroll={{ x: 560 }}
          dataSource={[...answer.moved]}
          columns={[
            {
              title: t(texts.campaign),
              render: (_, moved) =>
                campaigns?.find((each) => each.id === moved.campaign_id)?.title ?? moved.campaign_id,
            },
            { title: t(texts.what), render: (_, moved) => words.of("MovedDate", moved.what) },
            { title: t(texts.before), render: (_, moved) => at(moved.before) },
            { title: t(texts.after), render: (_, moved) => at(moved.after) },
            {
              key: "kept",
              render: (_, moved) => (
                <Tag color={moved.kept ? "default" : "orange"}>{t(moved.kept ? texts.kept : texts.moves)}</Tag>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
