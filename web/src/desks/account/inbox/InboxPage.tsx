import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Button, Card, Checkbox, Flex } from "antd";
import { notifyApi } from "@/api/clients";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useText } from "@/texts";
import { accountTexts, inboxTexts } from "@/texts/account";
import { Letter } from "./Letter";

const route = getRouteApi("/desk/inbox");

async function pageOf(unread: boolean, cursor: string | null) {
  const query = { ...(unread && { unread }), ...(cursor && { cursor }) };
  const { data, error } = await notifyApi.GET("/api/notify/v1/inbox", { params: { query } });
  if (!data) throw error;
  return data;
}

/** One's letters, newest first. Opening one marks it as read. */
export function InboxPage() {
  const t = useText();
  const { unread = false } = route.useSearch();
  const navigate = route.useNavigate();
  const letters = useInfiniteQuery({
    queryKey: ["inbox", unread],
    queryFn: ({ pageParam }) => pageOf(unread, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return (
    <>
      <PageHead
        title={t(accountTexts.inbox)}
        help={t(inboxTexts.help)}
        actions={
          <Checkbox
            checked={unread}
            onChange={({ target }) =>
              navigate({ search: (now) => ({ ...now, unread: target.checked || undefined }) })
            }
          >
            {t(inboxTexts.unreadOnly)}
            {letters.data && ` (${letters.data.pages[0]?.unread ?? 0})`}
          </Checkbox>
        }
      />
      <Card>
        <Answer of={letters}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) {
              return (
                <div className="nothing" role="status">
                  <strong>{t(unread ? inboxTexts.noUnread : inboxTexts.none)}</strong>
                  <p>{t(inboxTexts.noneHelp)}</p>
                </div>
              );
            }
            return (
              <ul className="letters">
                {items.map((letter) => (
                  <Letter key={letter.id} letter={letter} />
                ))}
              </ul>
            );
          }}
        </Answer>
      </Card>
      {letters.hasNextPage && (
        <Flex justify="center" className="more">
          <Button loading={letters.isFetchingNextPage} onClick={() => letters.fetchNextPage()}>
            {t(inboxTexts.more)}
          </Button>
        </Flex>
      )}
    </>
  );
}
