import { Button, Card, Empty, Flex, Popconfirm, Radio, Tag } from "antd";
import { useState } from "react";
import { identity, identityApi } from "@/api/clients";
import type { components } from "@/api/generated/identity";
import { hasRole, useMe } from "@/api/session";
import { download } from "@/shared/download";
import { useEndless } from "@/shared/endless";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { More } from "@/shared/office/More";
import { PageHead } from "@/shared/office/PageHead";
import { useRefused } from "@/shared/office/refused";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { common } from "@/texts/common";
import { useMarks } from "@/texts/marks";
import { menuTexts } from "@/texts/menu";
import { proofTexts as texts } from "@/texts/proof";
import { Refuse } from "./Refuse";
import { SHOWN, type ProofSearch } from "./search";

type Standing = components["schemas"]["ProofView"];
const PROOFS = "/api/identity/v1/organisations/proofs";
const DECIDERS = ["unit_officer", "unit_head", "city_officer", "city_head"] as const;

/** Applicants that this desk confirms, by how far they are proved. */
export function ProofList({ search, onSearch }: { search: ProofSearch; onSearch: (next: ProofSearch) => void }) {
  const t = useText();
  const words = useWords("identity");
  const shown = search.state ?? "handed_in";
  const proofs = useEndless({
    key: ["get", PROOFS, shown],
    ask: (cursor, signal) =>
      identityApi.GET(PROOFS, {
        params: { query: { cursor, state: shown === "all" ? undefined : shown } },
        signal,
      }),
  });
  return (
    <>
      <PageHead title={t(menuTexts.applicants)} help={t(texts.help)} />
      <Radio.Group
        aria-label={t(texts.show)}
        className="filters"
        optionType="button"
        value={shown}
        onChange={({ target }) => onSearch(target.value === "handed_in" ? {} : { state: target.value })}
        options={SHOWN.map((value) => ({
          value,
          label: value === "all" ? t(texts.all) : words.of("ProofState", value),
        }))}
      />
      <Answer of={proofs.query}>
        {() => (
          <Flex vertical gap="middle">
            {proofs.rows.length === 0 && <Empty description={t(texts.none)} />}
            {proofs.rows.map((each) => (
              <One key={each.organisation_id} standing={each} onDone={() => proofs.query.refetch()} />
            ))}
            <More of={proofs.query} />
          </Flex>
        )}
      </Answer>
    </>
  );
}

function One({ standing, onDone }: { standing: Standing; onDone: () => void }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const words = useWords("identity");
  const at = (instant: string | null) => (instant ? instantText(instant, language) : "");
  const decided = standing.state === "confirmed" ? texts.confirmedBy : texts.refusedBy;
  return (
    <Card
      title={
        <h2 className="card-title">
          {marks.aside(standing.organisation_name, standing.credit_code)}{" "}
          <Tag color={standing.state === "confirmed" ? "green" : "orange"}>
            {words.of("ProofState", standing.state)}
          </Tag>
        </h2>
      }
    >
      {standing.handed_in_at && (
        <p>{t(texts.handedIn, { name: standing.handed_in_by ?? "", at: at(standing.handed_in_at) })}</p>
      )}
      {standing.decided_at && (
        <p>{t(decided, { name: standing.decided_by ?? "", at: at(standing.decided_at) })}</p>
      )}
      {standing.reason && <p className="typed">{standing.reason}</p>}
      {standing.proof_id && <Acts proofId={standing.proof_id} standing={standing} onDone={onDone} />}
    </Card>
  );
}

function Acts({ proofId, standing, onDone }: { proofId: string; standing: Standing; onDone: () => void }) {
  const t = useText();
  const me = useMe();
  const refused = useRefused();
  const [refusing, refuse] = useState(false);
  const decide = identity.useMutation("post", `${PROOFS}/{proof_id}/decision`, { onSuccess: onDone });
  const see = (kind: "licence" | "letter") =>
    download(`/api/identity/v1/organisations/proofs/${proofId}/${kind}`, kind).catch(refused);
  const decides = standing.state === "handed_in" && hasRole(me, ...DECIDERS);
  return (
    <>
      <Flex gap="small" wrap>
        <Button onClick={() => see("licence")}>{t(texts.licence)}</Button>
        <Button onClick={() => see("letter")}>{t(texts.letter)}</Button>
        {decides && (
          <>
            <Popconfirm
              title={t(texts.confirmAsk)}
              okText={t(texts.confirm)}
              cancelText={t(common.cancel)}
              onConfirm={() => decide.mutate({ params: { path: { proof_id: proofId } }, body: { confirmed: true, reason: "" } })}
            >
              <Button type="primary" loading={decide.isPending}>
                {t(texts.confirm)}
              </Button>
            </Popconfirm>
            <Button onClick={() => refuse(true)}>{t(texts.refuse)}</Button>
          </>
        )}
      </Flex>
      {decides && <small>{t(texts.readHelp)}</small>}
      {decide.error && <Refusal problem={decide.error} />}
      {refusing && (
        <Refuse
          proofId={proofId}
          onClose={() => refuse(false)}
          onDone={() => {
            refuse(false);
            onDone();
          }}
        />
      )}
    </>
  );
}
