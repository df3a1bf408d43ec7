import { App, Button, Flex, Input, Select, Tag } from "antd";
import { useState } from "react";
import { identity, identityApi } from "@/api/clients";
import type { components } from "@/api/generated/identity";
import { hasRole, useMe } from "@/api/session";
import { EndlessTable, useEndless } from "@/shared/office/endless";
import { PageHead } from "@/shared/office/PageHead";
import { useRefused } from "@/shared/office/refused";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";
import { NewStaff } from "./NewStaff";
import { OneTimeLink } from "./OneTimeLink";
import { Revoke } from "./Revoke";
import { Roles } from "./Roles";

type Person = components["schemas"]["PersonView"];
type RoleCode = components["schemas"]["Role"];

/** Everybody with an account: roles for the one administrator, sign-ins for the other. */
export function PeoplePage() {
  const t = useText();
  const me = useMe();
  const { message } = App.useApp();
  const words = useWords("identity");
  const [role, chooseRole] = useState<RoleCode | undefined>();
  const [unit, chooseUnit] = useState("");
  const [making, make] = useState(false);
  const [changing, change] = useState<Person | null>(null);
  const [revoking, revoke] = useState<Person | null>(null);
  const people = useEndless({
    key: ["people", role, unit],
    ask: (cursor, signal) =>
      identityApi.GET("/api/identity/v1/people", {
        params: { query: { role, unit: unit || undefined, cursor } },
        signal,
      }),
  });
  const unlocking = identity.useMutation("post", "/api/identity/v1/people/{person_id}/unlock", {
    onSuccess: () => {
      message.success(t(texts.unlocked));
      people.query.refetch();
    },
    onError: useRefused(),
  });
  const system = hasRole(me, "system_administrator");
  const security = hasRole(me, "security_administrator");
  const done = (close: () => void) => () => {
    close();
    people.query.refetch();
  };
  return (
    <>
      <PageHead
        title={t(texts.people)}
        help={t(texts.peopleHelp)}
        actions={
          system && (
            <Button type="primary" onClick={() => make(true)}>
              {t(texts.newStaff)}
            </Button>
          )
        }
      />
      <Flex gap="small" wrap className="filters" role="search">
        <Select
          allowClear
          className="filter"
          aria-label={t(texts.roles)}
          placeholder={t(texts.anyRole)}
          value={role}
          onChange={chooseRole}
          options={words.choices("Role") as { value: RoleCode; label: string }[]}
        />
        <Input.Search
          allowClear
          className="filter-text"
          aria-label={t(texts.anyUnit)}
          placeholder={t(texts.unit)}
          onSearch={chooseUnit}
        />
      </Flex>
      <EndlessTable
        of={people}
        rowKey="id"
        scroll={{ x: 800 }}
        columns={[
          { title: t(texts.name), dataIndex: "name" },
          { title: t(texts.login), dataIndex: "login" },
          {
            title: t(texts.roles),
            render: (_, person) => (
              <>
                {person.roles.map((each) => (
                  <Tag key={each.code}>{words.of("Role", each.code)}</Tag>
                ))}
                {person.locked && <Tag color="red">{t(texts.locked)}</Tag>}
              </>
            ),
          },
          { title: t(texts.anyUnit), dataIndex: "unit" },
          {
            key: "acts",
            render: (_, person) => (
              <Flex gap="small" wrap>
                {system && (
                  <>
                    <Button size="small" onClick={() => change(person)}>
                      {t(texts.changeRoles)}
                    </Button>
                    <OneTimeLink personId={person.id} />
                  </>
                )}
                {security && (
                  <>
                    <Button
                      size="small"
                      disabled={!person.locked}
                      onClick={() => unlocking.mutate({ params: { path: { person_id: person.id } } })}
                    >
                      {t(texts.unlock)}
                    </Button>
                    <Button size="small" danger onClick={() => revoke(person)}>
                      {t(texts.revoke)}
                    </Button>
                  </>
                )}
              </Flex>
            ),
          },
        ]}
      />
      {making && <NewStaff onClose={() => make(false)} onDone={done(() => make(false))} />}
      {changing && <Roles person={changing} onClose={() => change(null)} onDone={done(() => change(null))} />}
      {revoking && <Revoke person={revoking} onClose={() => revoke(null)} onDone={done(() => revoke(null))} />}
    </>
  );
}
