import { Button, Table, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { reviewApi } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { hasRole, useMe } from "@/api/session";
import { every } from "@/shared/every";
import { onDemand } from "@/shared/onDemand";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { cityTexts as texts } from "@/texts/city";

const Relief = onDemand(async () => (await import("./Relief")).Relief);
type Panel = components["schemas"]["PanelProgress"];
type Seat = components["schemas"]["SeatProgress"];

const COLOURS: Partial<Record<Seat["state"], string>> = { scored: "green", recused: "red", accepted: "blue" };

/** Experts against cases: who declared, who recused themselves, who has scored. */
export function Matrix({
  panel,
  names,
  onChange,
}: {
  panel: Panel;
  names: ReadonlyMap<string, string>;
  onChange: () => void;
}) {
  const t = useText();
  const me = useMe();
  const words = useWords("review");
  const [relieved, relieve] = useState<Seat | null>(null);
  const cases = useCaseNames(panel.campaign_id);
  const people = [...new Set(panel.progress.map((seat) => seat.expert))];
  const seatOf = (submission: string, expert: string) =>
    panel.progress.find((seat) => seat.submission_id === submission && seat.expert === expert);
  return (
    <>
      <Table<string>
        size="small"
        pagination={false}
        rowKey={(id) => id}
        dataSource={panel.submissions}
        scroll={{ x: "max-content" }}
        columns={[
          {
            title: t(caseTexts.factory),
            fixed: "left",
            width: 240,
            render: (_, id) => cases.get(id) ?? id.slice(-6),
          },
          ...people.map((expert) => ({
            key: expert,
            title: names.get(expert) ?? expert.slice(-6),
            render: (_: unknown, id: string) => {
              const seat = seatOf(id, expert);
              if (!seat) return "—";
              const open = seat.state === "offered" || seat.state === "accepted";
              return (
                <>
                  <Tag color={COLOURS[seat.state]} title={seat.ground ?? undefined}>
                    {words.of("SeatState", seat.state)}
                  </Tag>
                  {seat.total}
                  {open && hasRole(me, "city_officer") && (
                    <Button type="link" size="small" onClick={() => relieve(seat)}>
                      {t(texts.relieve)}
                    </Button>
                  )}
                </>
              );
            },
          })),
        ]}
      />
      {relieved && (
        <Relief
          seat={relieved}
          who={names.get(relieved.expert) ?? ""}
          names={names}
          onClose={() => relieve(null)}
          onDone={() => {
            relieve(null);
            onChange();
          }}
        />
      )}
    </>
  );
}

/** Names of the campaign's cases that were accepted, by id. */
function useCaseNames(campaignId: string): ReadonlyMap<string, string> {
  const cases = useQuery({
    queryKey: ["case-names", campaignId],
    queryFn: () =>
      every((cursor) =>
        reviewApi.GET("/api/review/v1/cases", {
          params: { query: { campaign_id: campaignId, stage: [], sort: "number", cursor } },
        }),
      ),
  });
  return new Map(cases.data?.map((item) => [item.id, `${item.number} ${item.factory_name}`]) ?? []);
}
