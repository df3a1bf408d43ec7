import { useMutation } from "@tanstack/react-query";
import { Button, Flex, Tag } from "antd";
import { registryApi } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import { instantText } from "@/shared/instants";
import { useEndless } from "@/shared/endless";
import { EndlessTable } from "@/shared/office/EndlessTable";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { auditorTexts as texts } from "@/texts/auditor";

type Page = components["schemas"]["Archives"];

/** The archived runs of workflows: of a whole campaign, or of one submission. */
export function Archives({ of }: { of: { campaign_id: string } | { submission_id: string } }) {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  const archives = useEndless<Page>({
    key: ["archives", of],
    ask: (cursor, signal) =>
      registryApi.GET("/api/registry/v1/audit/archives", {
        params: { query: { ...of, ...(cursor && { cursor }) } },
        signal,
      }),
  });
  return (
    <EndlessTable
      of={archives}
      rowKey="run_id"
      size="small"
      scroll={{ x: 800 }}
      locale={{ emptyText: t(texts.noArchives) }}
      columns={[
        { title: t(texts.workflow), dataIndex: "workflow" },
        { title: t(texts.closedAt), render: (_, each) => instantText(each.closed_at, language) },
        { title: t(texts.closedAs), render: (_, each) => words.of("ClosedAs", each.closed_as) },
        { title: t(texts.events), dataIndex: "events", align: "right" },
        { key: "check", render: (_, each) => <Check runId={each.run_id} /> },
      ]}
    />
  );
}

/** One archive against the audit: its bytes are read and compared when somebody asks. */
function Check({ runId }: { runId: string }) {
  const t = useText();
  const words = useWords("registry");
  const check = useMutation({
    mutationFn: async () => {
      const { data, error } = await registryApi.GET("/api/registry/v1/audit/archives/{run_id}", {
        params: { path: { run_id: runId } },
      });
      if (error) throw error;
      return data;
    },
  });
  if (check.error) return <Refusal problem={check.error} />;
  if (check.data) {
    const { verdict, link, filename } = check.data;
    return (
      <Flex gap="small" align="center">
        <Tag color={verdict === "sound" ? "green" : "red"}>{words.of("ArchiveVerdict", verdict)}</Tag>
        {link && (
          <a href={link} download={filename}>
            {t(texts.history)}
          </a>
        )}
      </Flex>
    );
  }
  return (
    <Button size="small" loading={check.isPending} onClick={() => check.mutate()}>
      {t(texts.check)}
    </Button>
  );
}
