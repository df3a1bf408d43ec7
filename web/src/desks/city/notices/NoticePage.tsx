import { FileWordOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Button, Descriptions, Flex, Table, Tag, Typography } from "antd";
import { useState } from "react";
import { registry, registryApi } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { hasRole, useMe } from "@/api/session";
import { download } from "@/shared/download";
import { Answer } from "@/shared/office/Answer";
import { OpenPaper } from "@/shared/office/OpenPaper";
import { PageHead } from "@/shared/office/PageHead";
import { useRefused } from "@/shared/office/refused";
import { onDemand } from "@/shared/onDemand";
import { Until } from "@/shared/Until";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { cityTexts as texts } from "@/texts/city";
import { common } from "@/texts/common";
import { helpTexts } from "@/texts/help";
import { useMarks } from "@/texts/marks";
import { HoldTable } from "../holds/HoldTable";
import { Announce } from "./Announce";
import { Objections } from "./Objections";
import { Publish } from "./Publish";

const RecordObjection = onDemand(async () => (await import("./RecordObjection")).RecordObjection);
type Notice = components["schemas"]["NoticeView"];
type Item = components["schemas"]["PublicItem"];
const HELP = {
  drafted: helpTexts.noticeDrafted,
  published: helpTexts.noticePublished,
  closed: helpTexts.noticeClosed,
} as const;
const route = getRouteApi("/desk/city/notices/$noticeId");

/** One notice: as it will read, its publication, its objections, its announcement. */
export function NoticePage() {
  const { noticeId } = route.useParams();
  const queries = useQueryClient();
  const notice = registry.useQuery("get", "/api/registry/v1/notices/{notice_id}", {
    params: { path: { notice_id: noticeId } },
  });
  return <Answer of={notice}>{(data) => <OneNotice notice={data} onChange={() => queries.invalidateQueries()} />}</Answer>;
}

/** The paper of a draft, as it would be published now. */
function Preview({ noticeId }: { noticeId: string }) {
  const t = useText();
  const refused = useRefused();
  const [asking, setAsking] = useState(false);
  async function ask() {
    setAsking(true);
    await download(`/api/registry/v1/notices/${noticeId}/preview`, t(texts.preview)).catch(refused);
    setAsking(false);
  }
  return (
    <Button icon={<FileWordOutlined aria-hidden />} loading={asking} onClick={ask}>
      {t(texts.preview)}
    </Button>
  );
}

function OneNotice({ notice, onChange }: { notice: Notice; onChange: () => void }) {
  const t = useText();
  const marks = useMarks();
  const me = useMe();
  const words = useWords("registry");
  const [objecting, object] = useState(false);
  const head = hasRole(me, "city_head");
  return (
    <>
      <PageHead
        title={notice.title}
        help={
          <>
            <Tag color="blue">{words.of("NoticeState", notice.state)}</Tag> {t(HELP[notice.state])}
          </>
        }
        actions={
          <>
            {notice.state !== "drafted" && (
              <OpenPaper
                icon={<FileWordOutlined aria-hidden />}
                ask={() =>
                  registryApi.GET("/api/registry/v1/notices/{notice_id}/paper", {
                    params: { path: { notice_id: notice.notice_id } },
                  })
                }
              >
                {t(common.download)}
              </OpenPaper>
            )}
            {notice.state === "drafted" && <Preview noticeId={notice.notice_id} />}
            {notice.state === "drafted" && head && <Publish noticeId={notice.notice_id} onDone={onChange} />}
            {notice.state !== "drafted" && hasRole(me, "city_officer") && (
              <Button onClick={() => object(true)}>{t(texts.recordObjection)}</Button>
            )}
            {notice.state !== "drafted" && !notice.open && head && (
              <Announce noticeId={notice.notice_id} onDone={onChange} />
            )}
          </>
        }
      />
      <Flex vertical gap="large">
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            { key: "period", label: t(texts.period), children: notice.period },
            ...(notice.closes_at === null
              ? []
              : [
                  {
                    key: "closes",
                    label: t(common.until),
                    children: (
                      <Until campaignId={notice.campaign_id} at={notice.closes_at} />
                    ),
                  },
                ]),
          ]}
        />
        <section>
          <Typography.Title level={2} className="section-title">
            {marks.aside(t(texts.items), notice.items.length)}
          </Typography.Title>
          <Table<Item>
            size="small"
            rowKey="submission_id"
            pagination={false}
            scroll={{ x: 700 }}
            dataSource={[...notice.items]}
            columns={[
              { title: t(texts.position), dataIndex: "position", width: 70 },
              { title: t(caseTexts.factory), dataIndex: "factory_name" },
              { title: t(caseTexts.organisation), dataIndex: "organisation_name" },
              { title: t(caseTexts.type), render: (_, item) => words.of("FactoryType", item.factory_type) },
              { title: t(caseTexts.unit), dataIndex: "unit_name" },
              { title: t(caseTexts.state), render: (_, item) => <Tag>{words.of("ItemState", item.state)}</Tag> },
            ]}
          />
        </section>
        <HoldTable
          campaignId={notice.campaign_id}
          noticeId={notice.notice_id}
          submissions={notice.items.map((item) => item.submission_id)}
        />
        {notice.state !== "drafted" && <Objections notice={notice} />}
      </Flex>
      {objecting && (
        <RecordObjection
          notice={notice}
          onClose={() => object(false)}
          onDone={() => {
            object(false);
            onChange();
          }}
        />
      )}
    </>
  );
}
