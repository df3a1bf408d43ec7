import { App, Button, Checkbox, Flex, Input, Tag } from "antd";
import { useState } from "react";
import { identity, identityApi } from "@/api/clients";
import type { components } from "@/api/generated/identity";
import { hasRole, useMe } from "@/api/session";
import { instantText } from "@/shared/instants";
import { FilterChoice } from "@/shared/office/Choice";
import { useEndless } from "@/shared/endless";
import { EndlessTable } from "@/shared/office/EndlessTable";
import { ExportButton } from "@/shared/office/ExportButton";
import { PageHead } from "@/shared/office/PageHead";
import { useRefused } from "@/shared/office/refused";
import { onDemand } from "@/shared/onDemand";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";
import { revocationTexts } from "@/texts/revocation";
import { secondFactorTexts } from "@/texts/secondFactor";
import { menuTexts } from "@/texts/menu";
import { OneTimeLink } from "./OneTimeLink";
import { useUnitNames } from "./unitNames";

const Lift = onDemand(async () => (await import("./Lift")).Lift);
const NewStaff = onDemand(async () => (await import("./NewStaff")).NewStaff);
const ResetDevice = onDemand(async () => (await import("./ResetDevice")).ResetDevice);
const Revoke = onDemand(async () => (await import("./Revoke")).Revoke);
const Roles = onDemand(async () => (await import("./Roles")).Roles);

type Person = components["schemas"]["PersonView"];
const PAGE = 100;
type RoleCode = components["schemas"]["Role"];

/** Everybody with an account: roles for the one administrator, sign-ins for the other. */
export function PeoplePage() {
  const t = useText();
  const { language } = useLanguage();
  const me = useMe();
  const { message } = App.useApp();
  const words = useWords("identity");
  const unitNames = useUnitNames();
  const [role, chooseRole] = useState<RoleCode[]>();
  const [unit, chooseUnit] = useState("");
  // Not in the address of the page: what is typed may be somebody's name.
  const [q, find] = useState("");
  const [locked, onlyLocked] = useState(false);
  const [order, sort] = useState<{ sort: "registered" | "name" | "login"; descending: boolean }>({
    sort: "registered",
    descending: false,
  });
  const [making, make] = useState(false);
  const [changing, change] = useState<Person | null>(null);
  const [revoking, revoke] = useState<Person | null>(null);
  const [lifting, lift] = useState<Person | null>(null);
  const [resetting, reset] = useState<Person | null>(null);
  const filters = {
    ...order,
    role,
    unit: unit || undefined,
    q: q || undefined,
    locked: locked || undefined,
  };
  const people = useEndless({
    key: ["people", filters],
    ask: (cursor, signal) =>
      identityApi.GET("/api/identity/v1/people", { params: { query: { ...filters, limit: PAGE, cursor } }, signal }),
  });
  const unlocking = identity.useMutation("post", "/api/identity/v1/people/{person_id}/unlock", {
    onSuccess: () => {
      message.success(t(texts.unlocked));
      people.query.refetch();
    },
    onError: useRefused(),
  });
  const sorted = (key: typeof order.sort) => ({
    sorter: true,
    sortOrder: order.sort === key ? (order.descending ? ("descend" as const) : ("ascend" as const)) : null,
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
        title={t(menuTexts.people)}
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
        <Input.Search
          allowClear
          className="filter-text"
          aria-label={t(texts.findPerson)}
          placeholder={t(texts.findPerson)}
          onSearch={find}
        />
        <FilterChoice
          label={t(texts.anyRole)}
          chosen={role}
          onChoose={chooseRole}
          options={words.choices("Role")}
        />
        <Input.Search
          allowClear
          className="filter-text"
          aria-label={t(texts.anyUnit)}
          placeholder={t(texts.unit)}
          onSearch={chooseUnit}
        />
        {security && (
          <Checkbox checked={locked} onChange={(event) => onlyLocked(event.target.checked)}>
            {t(texts.onlyLocked)}
          </Checkbox>
        )}
      </Flex>
      <EndlessTable
        of={people}
        rowKey="id"
        beside={<ExportButton path="/api/identity/v1/people" query={filters} name="people" />}
        scroll={{ x: 1000 }}
        onChange={(_pages, _filters, sorter) => {
          const one = Array.isArray(sorter) ? sorter[0] : sorter;
          const by = one?.order ? (one.columnKey as typeof order.sort) : "registered";
          sort({ sort: by, descending: one?.order === "descend" });
        }}
        columns={[
          { key: "name", title: t(texts.name), dataIndex: "name", ...sorted("name") },
          { key: "login", title: t(texts.login), dataIndex: "login", ...sorted("login") },
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
          { title: t(texts.anyUnit), render: (_, person) => person.unit && (unitNames.get(person.unit) ?? person.unit) },
          {
            title: t(secondFactorTexts.title),
            render: (_, person) =>
              person.second_factor_since
                ? t(secondFactorTexts.since, { at: instantText(person.second_factor_since, language) })
                : t(secondFactorTexts.notSet),
          },
          {
            key: "registered",
            title: t(texts.registered),
            ...sorted("registered"),
            render: (_, person) => instantText(person.registered_at, language),
          },
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
                    <Button size="small" onClick={() => lift(person)}>
                      {t(revocationTexts.lift)}
                    </Button>
                    <Button size="small" disabled={!person.second_factor_since} onClick={() => reset(person)}>
                      {t(secondFactorTexts.reset)}
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
      {lifting && <Lift person={lifting} onClose={() => lift(null)} onDone={done(() => lift(null))} />}
      {resetting && <ResetDevice person={resetting} onClose={() => reset(null)} onDone={done(() => reset(null))} />}
      {revoking && <Revoke person={revoking} onClose={() => revoke(null)} onDone={done(() => revoke(null))} />}
    </>
  );
}
