import { Checkbox, Flex, Tag, Typography } from "antd";
import { useState } from "react";
import { identity, registryApi } from "@/api/clients";
import type { components, operations } from "@/api/generated/registry";
import { instantText } from "@/shared/instants";
import { FilterChoice } from "@/shared/office/Choice";
import { useEndless } from "@/shared/endless";
import { EndlessTable } from "@/shared/office/EndlessTable";
import { ExportButton } from "@/shared/office/ExportButton";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { auditorTexts as texts } from "@/texts/auditor";
import { useMarks } from "@/texts/marks";
import { Detail } from "./Detail";

type Item = components["schemas"]["TimelineItem"];
type Room = NonNullable<NonNullable<operations["show_timeline"]["parameters"]["query"]>["service"]>[number];
const ROOMS: readonly Room[] = ["identity", "intake", "review", "registry", "notify"];
const PATH = "/api/registry/v1/audit/submissions/{submission_id}";
const PAGE = 100;

/** Every fact of a submission: who, for whom, what, what it changed, and its leaf. */
export function Facts({ submissionId }: { submissionId: string }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  const [service, choose] = useState<Room[]>();
  const [moved, onlyMoved] = useState(false);
  const [newest, turn] = useState(false);
  const query = { service, moved, descending: newest };
  const facts = useEndless({
    key: ["timeline", submissionId, query],
    ask: (cursor, signal) =>
      registryApi.GET(PATH, {
        params: { path: { submission_id: submissionId }, query: { ...query, limit: PAGE, cursor } },
        signal,
      }),
  });
  const names = useNames(facts.rows);
  return (
    <>
      <Flex gap="small" wrap align="center" className="filters">
        <FilterChoice
          label={t(texts.allRooms)}
          chosen={service}
          onChoose={choose}
          options={ROOMS.map((value) => ({ value, label: words.of("Part", value) }))}
        />
        <Checkbox checked={moved} onChange={(event) => onlyMoved(event.target.checked)}>
          {t(texts.onlyMoved)}
        </Checkbox>
      </Flex>
      <EndlessTable
        of={facts}
        rowKey="fact_id"
        size="small"
        scroll={{ x: 1000 }}
        beside={<ExportButton path={PATH.replace("{submission_id}", submissionId)} query={query} name="timeline" />}
        expandable={{ expandedRowRender: (item) => <Detail item={item} /> }}
        onChange={(_pages, _filters, sorter) => {
          const one = Array.isArray(sorter) ? sorter[0] : sorter;
          turn(one?.order === "descend");
        }}
        columns={[
          {
            key: "at",
            title: t(texts.when),
            width: 170,
            sorter: true,
            sortDirections: ["ascend", "descend", "ascend"],
            sortOrder: newest ? "descend" : "ascend",
            render: (_, item) => instantText(item.at, language),
          },
          {
            title: t(texts.who),
            width: 240,
            render: (_, item) => <Who who={item.who} names={names} />,
          },
          { title: t(texts.what), render: (_, item) => <What item={item} /> },
          { title: t(texts.room), width: 130, render: (_, item) => <Tag>{t([item.room_zh, item.room_en])}</Tag> },
        ]}
      />
    </>
  );
}

/** The names of those who acted, by their ids. */
function useNames(items: readonly Item[]): ReadonlyMap<string, string> {
  const ids = items.flatMap((item) => [item.who.person_id, item.who.acting_for]).filter((id) => typeof id === "string");
  const asked = [...new Set(ids)].sort().slice(0, 200);
  const people = identity.useQuery(
    "get",
    "/api/identity/v1/people",
    { params: { query: { id: asked, limit: 200 } } },
    { enabled: asked.length > 0 },
  );
  return new Map(people.data?.items.map((person) => [person.id, person.name]));
}

/** Who acted, by name where it is known, and for whom: their role and unit, or another person. */
function Who({ who, names }: { who: Item["who"]; names: ReadonlyMap<string, string> }) {
  const t = useText();
  const name = names.get(who.person_id ?? "");
  const other = names.get(who.acting_for ?? "");
  return (
    <>
      {name && <strong>{name} </strong>}
      <span>{t([who.zh, who.en])}</span>
      {other && <div>{t(texts.actingFor, { who: other })}</div>}
    </>
  );
}

/** What happened, where it led, and the first of what it changed. */
function What({ item }: { item: Item }) {
  const t = useText();
  const marks = useMarks();
  const { step_before: before, step_after: after } = item;
  return (
    <>
      <div>{t([item.what_zh, item.what_en])}</div>
      {after && (
        <Typography.Text type="secondary">
          {before && `${t([before.zh, before.en])} → `}
          {t([after.zh, after.en])}
        </Typography.Text>
      )}
      {item.details
        .filter((detail) => detail.before !== null)
        .map((detail) => (
          <div key={detail.name}>
            <Typography.Text type="secondary">
              {t([detail.label, detail.label_en])}
              {marks.colon}
              {t([detail.before ?? "", detail.before_en ?? ""])} →{" "}
              {t([detail.value, detail.value_en])}
            </Typography.Text>
          </div>
        ))}
    </>
  );
}
