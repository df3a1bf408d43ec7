import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Card, Flex, Popconfirm, Tag } from "antd";
import { identity, identityApi } from "@/api/clients";
import { every } from "@/shared/every";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { Refusal } from "@/shared/Refusal";
import { useLanguage, useText } from "@/texts";
import { accountPageTexts } from "@/texts/account";

const SIGN_INS = "/api/identity/v1/me/sign-ins";

/** Where one is signed in. Each can be ended. */
export function SignInList() {
  const t = useText();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const open = useQuery({
    queryKey: ["get", SIGN_INS],
    queryFn: ({ signal }) =>
      every((cursor) => identityApi.GET(SIGN_INS, { params: { query: { cursor, limit: 200 } }, signal })),
  });
  const end = identity.useMutation("delete", "/api/identity/v1/me/sign-ins/{sign_in_id}", {
    onSuccess: async () => {
      message.success(t(accountPageTexts.ended));
      await queries.invalidateQueries({ queryKey: ["get", SIGN_INS] });
    },
  });
  return (
    <Card title={t(accountPageTexts.signIns)}>
      <p className="no-margin">{t(accountPageTexts.signInsHelp)}</p>
      {end.error && <Refusal problem={end.error} />}
      <Answer of={open}>
        {(items) => (
          <ul className="rows">
            {items.map((each) => (
              <li key={each.id}>
                <div>
                  <strong>{each.browser || t(accountPageTexts.unknown)}</strong>{" "}
                  {each.current && <Tag color="blue">{t(accountPageTexts.here)}</Tag>}
                  <div className="soft">
                    {t(accountPageTexts.network)} {each.network || t(accountPageTexts.unknown)} ·{" "}
                    {t(accountPageTexts.began)} {instantText(each.began_at, language)} ·{" "}
                    {t(accountPageTexts.lastUsed)}{" "}
                    {instantText(each.refreshed_at ?? each.began_at, language)}
                  </div>
                </div>
                {!each.current && (
                  <Flex align="center">
                    <Popconfirm
                      title={t(accountPageTexts.endAsk)}
                      onConfirm={() => end.mutate({ params: { path: { sign_in_id: each.id } } })}
                    >
                      <Button danger size="small">
                        {t(accountPageTexts.end)}
                      </Button>
                    </Popconfirm>
                  </Flex>
                )}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  );
}
