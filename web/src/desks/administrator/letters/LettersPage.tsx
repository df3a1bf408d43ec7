import { useInfiniteQuery } from "@tanstack/react-query";
import { App, Button, Empty, Flex, Select, Table, Tag } from "antd";
import { useState } from "react";
import { notify, notifyApi } from "@/api/clients";
import type { components } from "@/api/generated/notify";
import { asProblem } from "@/api/problem";
import { useCampaign } from "@/shared/campaign";
import { instantText } from "@/shared/instants";
import { PageHead } from "@/shared/office/PageHead";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";
import { common } from "@/texts/common";

type Letter = components["schemas"]["LetterRecord"];
type State = components["schemas"]["DeliveryState"];

/** How the letters of a campaign went out; one whose fate is unknown can be sent again. */
export function LettersPage() {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("notify");
  const { modal, message } = App.useApp();
  const campaign = useCampaign();
  const [state, choose] = useState<State | undefined>();
  const letters = useInfiniteQuery({
    queryKey: ["letters", campaign?.id, state],
    enabled: campaign !== undefined,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const { data, error } = await notifyApi.GET("/api/notify/v1/messages", {
        params: { query: { campaign_id: campaign?.id, state, cursor: pageParam } },
      });
      if (error) throw error;
      return data;
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const resending = notify.useMutation("post", "/api/notify/v1/messages/{message_id}/send-again", {
    onSuccess: () => {
      message.success(t(texts.sent));
      letters.refetch();
    },
    onError: (thrown) => {
      const problem = asProblem(thrown);
      message.error(t([problem.title, problem.title_en]));
    },
  });
  const ask = (letter: Letter) =>
    modal.confirm({
      title: t(texts.againTitle),
      content: letter.subject,
      okText: t(texts.again),
      onOk: () => resending.mutate({ params: { path: { message_id: letter.id } } }),
    });
  return (
    <>
      <PageHead title={t(texts.letters)} help={t(texts.lettersHelp)} />
      <Flex className="filters">
        <Select
          allowClear
          className="filter"
          aria-label={t(texts.state)}
          placeholder={t(texts.anyState)}
          value={state}
          onChange={choose}
          options={words.choices("DeliveryState") as { value: State; label: string }[]}
        />
      </Flex>
      {letters.error && <Refusal problem={letters.error} />}
      <Table<Letter>
        rowKey="id"
        size="middle"
        sticky
        pagination={false}
        loading={letters.isPending}
        scroll={{ x: 800 }}
        dataSource={letters.data?.pages.flatMap((page) => page.items) ?? []}
        locale={{ emptyText: <Empty description={t(texts.noLetters)} /> }}
        columns={[
          { title: t(texts.written), render: (_, letter) => instantText(letter.written_at, language) },
          { title: t(texts.subject), dataIndex: "subject" },
          {
            title: t(texts.state),
            render: (_, letter) => letter.email && <Tag>{words.of("DeliveryState", letter.email.state)}</Tag>,
          },
          {
            key: "again",
            render: (_, letter) =>
              letter.email && ["unsure", "failed"].includes(letter.email.state) ? (
                <Button size="small" onClick={() => ask(letter)}>
                  {t(texts.again)}
                </Button>
              ) : null,
          },
        ]}
      />
      {letters.hasNextPage && (
        <Flex justify="center" className="more">
          <Button loading={letters.isFetchingNextPage} onClick={() => letters.fetchNextPage()}>
            {t(common.more)}
          </Button>
        </Flex>
      )}
    </>
  );
}
