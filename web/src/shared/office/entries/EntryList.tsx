import { FileWordOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Button, Empty, Flex, Input, Tag } from "antd";
import { registryApi } from "@/api/clients";
import { useCampaign } from "@/shared/campaign";
import { download } from "@/shared/download";
import { useEndless } from "@/shared/endless";
import { dayText } from "@/shared/instants";
import { EndlessTable } from "@/shared/office/EndlessTable";
import { ExportButton } from "@/shared/office/ExportButton";
import { PageHead } from "@/shared/office/PageHead";
import { useRefused } from "@/shared/office/refused";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { common } from "@/texts/common";
import { entryTexts as texts } from "@/texts/entries";
import { menuTexts } from "@/texts/menu";
import type { EntrySearch } from "./search";

const ENTRIES = "/api/registry/v1/entries";

/** The registered factories of an organisation or a unit, or all, each with its certificate.
 * A rehearsal's stand apart: they are listed where the desk is at that rehearsal. */
export function EntryList({ search, onSearch }: { search: EntrySearch; onSearch: (next: EntrySearch) => void }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  const refused = useRefused();
  const campaign = useCampaign();
  const query = {
    ...(campaign?.rehearsal ? { campaign_id: campaign.id } : { rehearsal: false }),
    ...(search.q && { q: search.q }),
  };
  const entries = useEndless({
    key: ["get", ENTRIES, query],
    enabled: campaign !== undefined,
    ask: async (cursor, signal) => {
      const { data, error } = await registryApi.GET(ENTRIES, { params: { query: { ...query, cursor } }, signal });
      // The route can answer with a table file too; JSON was asked for.
      return { data: typeof data === "string" ? undefined : data, error };
    },
  });
  const save = (submission: string, number: string) =>
    download(`/api/registry/v1/submissions/${submission}/certificate.docx`, `${number}.docx`).catch(refused);
  return (
    <>
      <PageHead title={t(menuTexts.entries)} help={t(texts.help)} />
      <Flex gap="small" wrap className="filters" role="search">
        <Input.Search
          allowClear
          className="filter-text"
          aria-label={t(texts.find)}
          placeholder={t(texts.find)}
          defaultValue={search.q}
          onSearch={(q) => onSearch(q ? { q } : {})}
        />
      </Flex>
      <EndlessTable
        of={entries}
        rowKey="submission_id"
        beside={<ExportButton path={ENTRIES} query={query} name="entries" />}
        scroll={{ x: 900 }}
        locale={{ emptyText: <Empty description={t(texts.none)} /> }}
        columns={[
          {
            title: t(texts.number),
            width: 190,
            render: (_, entry) => (
              <Link
                to="/register/$registryNumber"
                params={{ registryNumber: entry.registry_number }}
                search={entry.rehearsal ? { campaign: entry.campaign_id } : {}}
              >
                {entry.registry_number}
              </Link>
            ),
          },
          { title: t(texts.factory), dataIndex: "factory_name" },
          { title: t(texts.organisation), dataIndex: "organisation_name" },
          { title: t(texts.type), render: (_, entry) => <Tag>{words.of("FactoryType", entry.factory_type)}</Tag> },
          { title: t(texts.unit), dataIndex: "unit_name" },
          { title: t(texts.announcedOn), width: 130, render: (_, entry) => dayText(entry.announced_on, language) },
          {
            key: "certificate",
            render: (_, entry) => (
              <Button
                size="small"
                icon={<FileWordOutlined aria-hidden />}
                aria-label={`${t(texts.certificate)} ${entry.registry_number}`}
                title={t(common.download)}
                onClick={() => save(entry.submission_id, entry.registry_number)}
              >
                {t(texts.certificate)}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
