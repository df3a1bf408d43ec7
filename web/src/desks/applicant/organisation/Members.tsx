import { Button, Popconfirm, Table, Tag } from "antd";
import { identity, identityApi } from "@/api/clients";
import type { components } from "@/api/generated/identity";
import { queries } from "@/api/queries";
import { hasRole, leave, useMe } from "@/api/session";
import { Answer } from "@/shared/office/Answer";
import { useEndless } from "@/shared/endless";
import { More } from "@/shared/office/More";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { organisationTexts as texts } from "@/texts/organisation";

type Member = components["schemas"]["MemberView"];
const MEMBERS = "/api/identity/v1/organisations/{organisation_id}/members";

/** Who acts for the organisation. A signatory lets people in and removes them. */
export function Members({ organisationId }: { organisationId: string }) {
  const t = useText();
  const words = useWords("identity");
  const members = useEndless({
    key: ["get", MEMBERS, organisationId],
    ask: (cursor, signal) =>
      identityApi.GET(MEMBERS, {
        params: { path: { organisation_id: organisationId }, query: { cursor } },
        signal,
      }),
  });
  return (
    <section className="panel">
      <h2>{t(texts.members)}</h2>
      <p>{t(texts.membersHelp)}</p>
      <Answer of={members.query}>
        {() => (
          <>
            <Table
              rowKey="membership_id"
              pagination={false}
              dataSource={members.rows}
              scroll={{ x: 560 }}
              columns={[
                { title: t(texts.person), dataIndex: "name" },
                {
                  title: t(texts.roles),
                  render: (_, member) => (
                    <span className="button-row">
                      {member.roles.map((role) => (
                        <Tag key={role.code}>{words.of("Role", role.code)}</Tag>
                      ))}
                    </span>
                  ),
                },
                {
                  title: t(texts.state),
                  render: (_, member) => (
                    <Tag color={member.state === "asked" ? "orange" : "green"}>
                      {words.of("MembershipState", member.state)}
                    </Tag>
                  ),
                },
                { title: t(texts.act), render: (_, member) => <Acts member={member} /> },
              ]}
            />
            <More of={members.query} />
          </>
        )}
      </Answer>
    </section>
  );
}

function Acts({ member }: { member: Member }) {
  const t = useText();
  const me = useMe();
  const renewed = () => queries.invalidateQueries({ queryKey: ["get", MEMBERS] });
  const admit = identity.useMutation("post", "/api/identity/v1/memberships/{membership_id}/admit", {
    onSuccess: renewed,
  });
  const self = member.person_id === me.person_id;
  const remove = identity.useMutation("delete", "/api/identity/v1/memberships/{membership_id}", {
    // Whoever left belongs nowhere any more: the pages begin anew.
    onSuccess: () => (self ? leave() : renewed()),
  });
  const signs = hasRole(me, "applicant_signatory");
  const path = { membership_id: member.membership_id };
  if (!signs && !self) return null;
  const asked = member.state === "asked";
  const high = member.roles.some((role) => role.code === "applicant_signatory");
  const ask = self ? texts.leaveAsk : asked ? texts.refuseAsk : texts.removeAsk;
  return (
    <>
      <span className="button-row">
        {signs && asked && (
          <>
            <Button
              size="small"
              type="primary"
              loading={admit.isPending}
              onClick={() => admit.mutate({ params: { path }, body: { roles: ["applicant_member"] } })}
            >
              {t(texts.admitMember)}
            </Button>
            <Button
              size="small"
              loading={admit.isPending}
              onClick={() =>
                admit.mutate({
                  params: { path },
                  body: { roles: ["applicant_member", "applicant_signatory"] },
                })
              }
            >
              {t(texts.admitSignatory)}
            </Button>
          </>
        )}
        {signs && !asked && !self && (
          <Button
            size="small"
            loading={admit.isPending}
            onClick={() =>
              admit.mutate({
                params: { path },
                body: { roles: high ? ["applicant_member"] : ["applicant_member", "applicant_signatory"] },
              })
            }
          >
            {t(high ? texts.makeMember : texts.makeSignatory)}
          </Button>
        )}
        <Popconfirm
          title={t(ask, { name: member.name })}
          okText={t(common.confirm)}
          cancelText={t(common.cancel)}
          onConfirm={() => remove.mutate({ params: { path } })}
        >
          <Button size="small" danger loading={remove.isPending}>
            {t(self ? texts.leave : asked ? texts.refuse : texts.remove)}
          </Button>
        </Popconfirm>
      </span>
      {(admit.error ?? remove.error) && <Refusal problem={admit.error ?? remove.error} />}
    </>
  );
}
