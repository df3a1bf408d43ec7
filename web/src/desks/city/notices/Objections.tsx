import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Card, Empty, Flex, Tag, Typography } from "antd";
import { useState } from "react";
import { registryApi } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { hasRole, useMe } from "@/api/session";
import { every } from "@/shared/every";
import { closingText, instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { useRefused } from "@/shared/office/refused";
import { onDemand } from "@/shared/onDemand";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";
import { common } from "@/texts/common";
import { useMarks } from "@/texts/marks";
import { ObjectionFiles } from "./ObjectionFiles";

const Judge = onDemand(async () => (await import("./Judge")).Judge);
const TurnAway = onDemand(async () => (await import("./TurnAway")).TurnAway);

const OBJECTIONS = "/api/registry/v1/objections";
type Notice = components["schemas"]["NoticeView"];
type Objection = components["schemas"]["ObjectionView"];

/** The objections to a notice, the open ones first. */
export function Objections({ notice }: { notice: Notice }) {
  const t = useText();
  // What is judged or turned away also clears a hold, which the page tells elsewhere.
  const queries = useQueryClient();
  const objections = useQuery({
    queryKey: ["get", OBJECTIONS, notice.notice_id],
    queryFn: ({ signal }) =>
      every((cursor) =>
        registryApi.GET(OBJECTIONS, { params: { query: { notice_id: notice.notice_id, limit: 200, cursor } }, signal }),
      ),
  });
  return (
    <section>
      <Typography.Title level={2} className="section-title">
        {t(texts.objections)}
      </Typography.Title>
      <Answer of={objections} isEmpty={(all) => all.length === 0} empty={t(texts.noObjections)}>
        {(all) => (
          <Flex vertical gap="middle">
            {[...all]
              .sort((a, b) => Number(b.state === "open") - Number(a.state === "open"))
              .map((each) => (
                <OneObjection key={each.objection_id} notice={notice} objection={each} onChange={() => queries.invalidateQueries()} />
              ))}
          </Flex>
        )}
      </Answer>
    </section>
  );
}

function OneObjection({
  notice,
  objection,
  onChange,
}: {
  notice: Notice;
  objection: Objection;
  onChange: () => void;
}) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const me = useMe();
  const words = useWords("registry");
  const { modal } = App.useApp();
  const refused = useRefused();
  const [acting, act] = useState<"judge" | "turn away" | null>(null);
  const done = {
    objectionId: objection.objection_id,
    onClose: () => act(null),
    onDone: () => {
      act(null);
      onChange();
    },
  };
  const about = notice.items.find((item) => item.submission_id === objection.submission_id);
  const objector = useMutation({
    mutationFn: async () => {
      const { data, error } = await registryApi.GET("/api/registry/v1/objections/{objection_id}/objector", {
        params: { path: { objection_id: objection.objection_id } },
      });
      if (!data) throw error;
      return data;
    },
    // Not handed back: whoever waits for a dialog waits until it is closed.
    onSuccess: (data) => {
      modal.info({
        title: words.of("ObjectorKind", data.kind),
        content: (
          <>
            {data.name} {data.contact}
          </>
        ),
      });
    },
    onError: refused,
  });
  return (
    <Card
      size="small"
      title={
        <h3 className="card-title">
          {about?.factory_name ?? objection.submission_id} <Tag>{words.of("ObjectionState", objection.state)}</Tag>
        </h3>
      }
      extra={instantText(objection.received_at, language)}
    >
      {objection.number && <p>{t(texts.lodgedOnline, { number: objection.number })}</p>}
      <p className="typed">{objection.reason || <Empty />}</p>
      {!objection.with_files && objection.evidence_sha256.length > 0 && (
        <p>{t(texts.onlyHashes, { n: objection.evidence_sha256.length })}</p>
      )}
      {objection.ground && <p>{words.of("InadmissibleGround", objection.ground)}</p>}
      {objection.due_at !== null && objection.state === "open" && (
        <p>
          {t(common.until)} {closingText(objection.due_at, language)}
        </p>
      )}
      {objection.ground && objection.reply && (
        <p className="typed">
          {marks.named(t(texts.reply), objection.reply)}
        </p>
      )}
      {objection.finding && (
        <p className="typed">
          {marks.named(t(texts.finding), objection.finding)}
        </p>
      )}
      <Flex gap="small" wrap>
        {objection.with_files && hasRole(me, "city_officer") && (
          <ObjectionFiles objectionId={objection.objection_id} />
        )}
        {hasRole(me, "city_officer") && (
          <Button loading={objector.isPending} onClick={() => objector.mutate()}>
            {t(texts.showObjector)}
          </Button>
        )}
        {objection.state === "open" && hasRole(me, "city_officer") && (
          <>
            <Button onClick={() => act("turn away")}>{t(texts.turnAway)}</Button>
            <Button type="primary" onClick={() => act("judge")}>
              {t(texts.judge)}
            </Button>
          </>
        )}
      </Flex>
      {acting === "judge" && <Judge {...done} />}
      {acting === "turn away" && <TurnAway {...done} />}
    </Card>
  );
}
