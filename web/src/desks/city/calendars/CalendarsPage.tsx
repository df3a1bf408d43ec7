import { Button, Table } from "antd";
import { useState } from "react";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { hasRole, useMe } from "@/api/session";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { onDemand } from "@/shared/onDemand";
import { useText } from "@/texts";
import { calendarTexts as texts } from "@/texts/calendar";
import { useMarks } from "@/texts/marks";
import { menuTexts } from "@/texts/menu";

const LoadYear = onDemand(async () => (await import("./LoadYear")).LoadYear);
type Year = components["schemas"]["CalendarYearView"];

/** The years of official holidays that are loaded; the head of the bureau loads the next. */
export function CalendarsPage() {
  const t = useText();
  const marks = useMarks();
  const me = useMe();
  const [loading, load] = useState(false);
  const years = intake.useQuery("get", "/api/intake/v1/calendars");
  return (
    <>
      <PageHead
        title={t(menuTexts.calendars)}
        help={t(texts.help)}
        actions={
          hasRole(me, "city_head") && (
            <Button type="primary" onClick={() => load(true)}>
              {t(texts.load)}
            </Button>
          )
        }
      />
      <Answer of={years} isEmpty={(data) => data.items.length === 0} empty={t(texts.none)}>
        {(data) => (
          <Table<Year>
            rowKey="year"
            size="middle"
            pagination={false}
            scroll={{ x: 560 }}
            dataSource={[...data.items].sort((a, b) => b.year - a.year)}
            expandable={{
              expandedRowRender: (year) => (
                <>
                  <p className="no-margin">
                    {marks.named(t(texts.off), marks.list(year.off))}
                  </p>
                  <p>
                    {marks.named(t(texts.makeup), marks.list(year.makeup) || "—")}
                  </p>
                </>
              ),
            }}
            columns={[
              { title: t(texts.year), dataIndex: "year", width: 90 },
              { title: t(texts.off), align: "right", width: 110, render: (_, year) => year.off.length },
              {
                title: t(texts.makeup),
                align: "right",
                width: 140,
                render: (_, year) => year.makeup.length,
              },
              { title: t(texts.source), dataIndex: "source" },
            ]}
          />
        )}
      </Answer>
      {loading && (
        <LoadYear
          onClose={() => load(false)}
          onDone={() => {
            load(false);
            years.refetch();
          }}
        />
      )}
    </>
  );
}
