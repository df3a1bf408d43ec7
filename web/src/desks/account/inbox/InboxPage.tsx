import { getRouteApi } from "@tanstack/react-router";
import { Card, Checkbox } from "antd";
import { notifyApi } from "@/api/clients";
import { Answer } from "@/shared/office/Answer";
import { useEndless } from "@/shared/endless";
import { More } from "@/shared/office/More";
import { PageHead } from "@/shared/office/PageHead";
import { useText } from "@/texts";
import { accountTexts, inboxTexts } from "@/texts/account";
import { Letter } from "./Letter";

const route = getRouteApi("/desk/inbox");

/** One's letters, newest first. Opening one marks it as read. */
export function InboxPage() {
  const t = useText();
  const { unread = false } = route.useSearch();
  const navigate = route.useNavigate();
  const letters = useEndless({
    key: ["inbox", unread],
    ask: (cursor, signal) =>
      notifyApi.GET("/api/notify/v1/inbox", {
        params: { query: { ...(unread && { unread }), ...(cursor && { cursor }) } },
        signal,
      }),
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
            {letters.first && ` (${letters.first.unread})`}
          </Checkbox>
        }
      />
      <Card>
        <Answer of={letters.query}>
          {() => {
            if (letters.rows.length === 0) {
              return (
                <div className="nothing" role="status">
                  <strong>{t(unread ? inboxTexts.noUnread : inboxTexts.none)}</strong>
                  <p>{t(inboxTexts.noneHelp)}</p>
                </div>
              );
            }
            return (
              <ul className="letters">
                {letters.rows.map((letter) => (
                  <Letter key={letter.id} letter={letter} />
                ))}
              </ul>
            );
          }}
        </Answer>
      </Card>
      <More of={letters.query} />
    </>
  );
}
