import { App, Button, Empty, Flex, Select, Tag } from "antd";
import { useState } from "react";
import { notify, notifyApi } from "@/api/clients";
import type { components } from "@/api/generated/notify";
import { useCampaign } from "@/shared/campaign";
import { instantText } from "@/shared/instants";
import { EndlessTable, useEndless } from "@/shared/office/endless";
import { PageHead } from "@/shared/office/PageHead";
import { useRefused } from "@/shared/office/refused";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";

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
  const letters = useEndless({
    key: ["letters", campaign?.id, state],
    enabled: campaign !== undefined,
    ask: (cursor, signal) =>
      notifyApi.GET("/api/notify/v1/messages", {
        params: { query: { campaign_id: campaign?.id, state, cursor } },
        signal,
      }),
  });
  const resending = notify.useMutation("post", "/api/notify/v1/messages/{message_id}/send-again", {
    onSuccess: () => {
      message.success(t(texts.sent));
      letters.query.refetch();
    },
    onError: useRefused(),
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
      <EndlessTable
        of={letters}
        rowKey="id"
        scroll={{ x: 800 }}
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
    </>
  );
}
