import { Card, Descriptions, Flex } from "antd";
import { useMe } from "@/api/session";
import { PageHead } from "@/shared/office/PageHead";
import { useText } from "@/texts";
import { accountPageTexts, accountTexts } from "@/texts/account";
import { common } from "@/texts/common";
import { helpTexts } from "@/texts/help";
import { useMarks } from "@/texts/marks";
import { useWords } from "@/shared/words";
import { AddressCard } from "./AddressCard";
import { PasswordCard } from "./PasswordCard";
import { SecondFactorCard } from "./SecondFactorCard";
import { SignInList } from "./SignInList";

/** One's own account. */
export function AccountPage() {
  const t = useText();
  const marks = useMarks();
  const me = useMe();
  const words = useWords("identity");
  const roles = marks.list(me.roles.map((role) => words.of("Role", role.code)));
  return (
    <>
      <PageHead title={t(accountTexts.account)} help={t(helpTexts.account)} />
      <Flex vertical gap="middle">
        <Card title={t(accountPageTexts.who)}>
          <Descriptions
            column={{ xs: 1, md: 2 }}
            items={[
              { key: "name", label: t(accountPageTexts.name), children: me.name },
              { key: "login", label: t(common.login), children: me.login },
              {
                key: "roles",
                label: t(accountPageTexts.roles),
                children: roles || t(accountPageTexts.noRoles),
              },
              ...(me.unit
                ? [{ key: "unit", label: t(accountPageTexts.unit), children: me.unit.name }]
                : []),
              ...(me.organisation
                ? [
                    {
                      key: "organisation",
                      label: t(accountPageTexts.organisation),
                      children: me.organisation.name,
                    },
                  ]
                : []),
            ]}
          />
        </Card>
        <AddressCard />
        <PasswordCard />
        <SecondFactorCard />
        <SignInList />
      </Flex>
    </>
  );
}
