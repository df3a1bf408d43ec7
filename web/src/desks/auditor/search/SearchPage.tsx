import { getRouteApi, Link } from "@tanstack/react-router";
import { Empty, Flex, Input, Tag } from "antd";
import { registryApi } from "@/api/clients";
import { useCampaign } from "@/shared/campaign";
import { closingText } from "@/shared/instants";
import { Choice, FilterChoice } from "@/shared/office/Choice";
import { useEndless } from "@/shared/endless";
import { EndlessTable } from "@/shared/office/EndlessTable";
import { ExportButton } from "@/shared/office/ExportButton";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { auditorTexts as texts } from "@/texts/auditor";
import { caseTexts } from "@/texts/case";
import { menuTexts } from "@/texts/menu";

const route = getRouteApi("/desk/audit/submissions");
const PAGE = 100;

/** Every submission of a campaign: where it is, who holds it, why. */
export function SearchPage() {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  const campaign = useCampaign();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (next: Partial<typeof search>) =>
    navigate({ search: (before) => ({ campaign: before.campaign, ...search, ...next }) });
  const filters = {
    campaign_id: campaign?.id,
    q: search.q,
    stage: search.stage,
    ending: search.ending,
    overdue: search.only === "overdue" || undefined,
    stuck: search.only === "stuck" || undefined,
  };
  const found = useEndless({
    key: ["standings", filters],
    enabled: campaign !== undefined,
    ask: (cursor, signal) =>
      registryApi.GET("/api/registry/v1/standing", { params: { query: { ...filters, limit: PAGE, cursor } }, signal }),
  });
  const several = (name: "stage" | "ending", kind: string, label: string) => (
    <FilterChoice
      label={label}
      chosen={search[name] as string[] | undefined}
      onChoose={(chosen) => narrow({ [name]: chosen })}
      options={words.choices(kind)}
    />
  );
  return (
    <>
      <PageHead title={t(menuTexts.everySubmission)} help={t(texts.searchHelp)} />
      <Flex gap="small" wrap className="filters" role="search">
        <Input.Search
          allowClear
          className="filter-text"
          aria-label={t(texts.find)}
          placeholder={t(texts.find)}
          defaultValue={search.q}
          onSearch={(q) => narrow({ q: q || undefined })}
        />
        {several("stage", "SubmissionStep", t(texts.anyStage))}
        {several("ending", "Ending", t(texts.anyEnding))}
        <Choice
          allowClear
          className="filter"
          aria-label={t(texts.anyPace)}
          placeholder={t(texts.anyPace)}
          value={search.only}
          onChange={(only: typeof search.only) => narrow({ only })}
          options={[
            { value: "overdue", label: t(texts.overdue) },
            { value: "stuck", label: t(texts.stuck) },
          ]}
        />
      </Flex>
      <EndlessTable
        of={found}
        rowKey="submission_id"
        beside={<ExportButton path="/api/registry/v1/standing" query={filters} name="submissions" />}
        scroll={{ x: 1150 }}
        locale={{ emptyText: <Empty description={t(texts.none)} /> }}
        columns={[
          {
            title: t(caseTexts.number),
            width: 160,
            render: (_, s) => (
              <Link to="/audit/submissions/$submissionId" params={{ submissionId: s.submission_id }}>
                {s.number ?? s.submission_id.slice(-8)}
              </Link>
            ),
          },
          { title: t(caseTexts.factory), dataIndex: "factory_name" },
          { title: t(caseTexts.organisation), dataIndex: "organisation_name" },
          {
            title: t(texts.stage),
            render: (_, s) => (
              <>
                <Tag color={s.ending ? "default" : "blue"}>
                  {s.ending ? words.of("Ending", s.ending) : words.of("SubmissionStep", s.stage)}
                </Tag>
                {s.holds.map((hold) => (
                  <Tag key={hold.hold_id} color="red">
                    {words.of("HoldKind", hold.kind)}
                  </Tag>
                ))}
              </>
            ),
          },
          { title: t(texts.holder), render: (_, s) => t([s.holder.zh, s.holder.en]) },
          { title: t(texts.why), render: (_, s) => t([s.why.zh, s.why.en]) },
          {
            title: t(texts.nextDate),
            render: (_, s) => (s.next_date === null ? "—" : closingText(s.next_date, language)),
          },
        ]}
      />
    </>
  );
}
