import { Link } from "@tanstack/react-router";
import { Alert, Descriptions, Flex, Tag, Typography } from "antd";
import type { ReactNode } from "react";
import type { components } from "@/api/generated/review";
import { hasRole, useMe } from "@/api/session";
import { instantText } from "@/shared/instants";
import { Until } from "@/shared/Until";
import { useLanguage, useText, useTitle } from "@/texts";
import { caseTexts } from "@/texts/case";
import { useMarks } from "@/texts/marks";
import { proofTexts } from "@/texts/proof";

type Overview = components["schemas"]["CaseOverview"];

/** Which case this is, where it stands, who holds it and what stops it. */
export function CaseHead({ overview, actions }: { overview: Overview; actions?: ReactNode }) {
  const t = useText();
  const marks = useMarks();
  const me = useMe();
  const { language } = useLanguage();
  const { case: it, words } = overview;
  useTitle(`${it.number} ${it.factory_name}`);
  const open = it.ending === null;
  const until = overview.correction_due_at ?? (it.delivered_at === null ? overview.delivery_closes_at : null);
  return (
    <header className="case-head">
      <Flex justify="space-between" align="flex-start" gap="middle" wrap>
        <div>
          <Typography.Title level={1}>{it.factory_name}</Typography.Title>
          <Flex gap={6} wrap align="center">
            <Typography.Text copyable>{it.number}</Typography.Text>
            <Tag color={open ? "blue" : "default"}>{t([words.state.zh, words.state.en])}</Tag>
            {words.ending && <Tag>{t([words.ending.zh, words.ending.en])}</Tag>}
            {words.holder && open && (
              <Tag>{t(caseTexts.handledBy, { who: t([words.holder.zh, words.holder.en]) })}</Tag>
            )}
          </Flex>
        </div>
        <Flex gap="small" wrap>
          {actions}
        </Flex>
      </Flex>
      {overview.holds.map((hold) => (
        <Alert
          key={hold.id}
          type="warning"
          showIcon
          title={t(caseTexts.hold, { why: t([hold.why.zh, hold.why.en]) })}
          description={
            <>
              {t(caseTexts.blocks, { what: t([hold.blocks_words.zh, hold.blocks_words.en]) })}
              {hold.why.to_do_zh && <> · {t([hold.why.to_do_zh, hold.why.to_do_en ?? hold.why.to_do_zh])}</>}
            </>
          }
        />
      ))}
      {open && overview.proof.state !== "confirmed" && (
        <Alert
          type="warning"
          showIcon
          title={t(proofTexts.onCase, { state: t([overview.proof.words.zh, overview.proof.words.en]) })}
          action={
            hasRole(me, "unit_officer", "unit_head") && (
              <Link
                to="/unit/applicants"
                search={overview.proof.state === "handed_in" ? {} : { state: overview.proof.state }}
              >
                {t(proofTexts.toApplicants)}
              </Link>
            )
          }
        />
      )}
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={[
          { key: "organisation", label: t(caseTexts.organisation), children: it.organisation_name },
          { key: "code", label: t(caseTexts.creditCode), children: it.credit_code },
          { key: "unit", label: t(caseTexts.unit), children: words.unit },
          { key: "type", label: t(caseTexts.type), children: t([words.factory_type.zh, words.factory_type.en]) },
          {
            key: "industries",
            label: t(caseTexts.industries),
            children: marks.list(words.industries.map((each) => t([each.zh, each.en]))),
          },
          {
            key: "received",
            label: t(caseTexts.received),
            children: instantText(it.received_at, language),
          },
          ...(open && until !== null
            ? [
                {
                  key: "until",
                  label: t(caseTexts.until),
                  children: (
                    <Until campaignId={it.campaign_id} at={until} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </header>
  );
}
