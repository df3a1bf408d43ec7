import { App, Button, Empty, Flex, Input, Tag, Tooltip } from "antd";
import { getRouteApi } from "@tanstack/react-router";
import { notify, notifyApi } from "@/api/clients";
import type { components } from "@/api/generated/notify";
import { useCampaign } from "@/shared/campaign";
import { instantText } from "@/shared/instants";
import { FilterChoice } from "@/shared/office/Choice";
import { useEndless } from "@/shared/endless";
import { EndlessTable } from "@/shared/office/EndlessTable";
import { ExportButton } from "@/shared/office/ExportButton";
import { PageHead } from "@/shared/office/PageHead";
import { useRefused } from "@/shared/office/refused";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";
import { menuTexts } from "@/texts/menu";

type Letter = components["schemas"]["LetterRecord"];
const route = getRouteApi("/desk/admin/letters");
const PAGE = 100;
const PATH = "/api/notify/v1/messages";

/** How the letters of a campaign went out; one whose fate is unknown can be sent again. */
export function LettersPage() {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("notify");
  const { modal, message } = App.useApp();
  const campaign = useCampaign();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (next: Partial<typeof search>) =>
    navigate({ search: (before) => ({ campaign: before.campaign, ...search, ...next }) });
  const filters = {
    campaign_id: campaign?.id,
    q: search.q,
    state: search.state,
    descending: !search.oldest,
  };
  const letters = useEndless({
    key: ["letters", filters],
    enabled: campaign !== undefined,
    ask: (cursor, signal) =>
      notifyApi.GET(PATH, { params: { query: { ...filters, limit: PAGE, cursor } }, signal }),
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
      <PageHead title={t(menuTexts.letters)} help={t(texts.lettersHelp)} />
      <Flex gap="small" wrap className="filters" role="search">
        <Input.Search
          allowClear
          className="filter-text"
          aria-label={t(texts.findLetter)}
          placeholder={t(texts.findLetter)}
          defaultValue={search.q}
          onSearch={(q) => narrow({ q: q || undefined })}
        />
        <FilterChoice
          label={t(texts.anyState)}
          chosen={search.state}
          onChoose={(state) => narrow({ state })}
          options={words.choices("DeliveryState")}
        />
      </Flex>
      <EndlessTable
        of={letters}
        rowKey="id"
        beside={<ExportButton path={PATH} query={filters} name="letters" />}
        onChange={(_pages, _filters, sorter) => {
          const one = Array.isArray(sorter) ? sorter[0] : sorter;
          narrow({ oldest: one?.order === "ascend" || undefined });
        }}
        scroll={{ x: 900 }}
        locale={{ emptyText: <Empty description={t(texts.noLetters)} /> }}
        columns={[
          {
            key: "written",
            title: t(texts.written),
            width: 180,
            sorter: true,
            sortDirections: ["descend", "ascend", "descend"],
            sortOrder: search.oldest ? "ascend" : "descend",
            render: (_, letter) => instantText(letter.written_at, language),
          },
          { title: t(texts.about), width: 160, dataIndex: "number" },
          { title: t(texts.subject), dataIndex: "subject" },
          {
            title: t(texts.state),
            width: 210,
            render: (_, letter) => <Mail email={letter.email} />,
          },
          {
            title: t(texts.readAt),
            width: 170,
            render: (_, letter) => (letter.read_at === null ? "—" : instantText(letter.read_at, language)),
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

/** What became of the e-mail; on asking, where it went and what the other server said. */
function Mail({ email }: { email: Letter["email"] }) {
  const t = useText();
  const words = useWords("notify");
  if (email === null) return <>{t(texts.inboxOnly)}</>;
  return (
    <Tooltip title={[email.address, email.last_answer].filter(Boolean).join(" · ")}>
      <Tag color={email.state === "failed" || email.state === "unsure" ? "red" : "default"}>
        {words.of("DeliveryState", email.state)}
      </Tag>
    </Tooltip>
  );
}
