import { Button, Flex, Typography } from "antd";
import { identityApi } from "@/api/clients";
import { download } from "@/shared/download";
import { useEndless } from "@/shared/endless";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { More } from "@/shared/office/More";
import { useRefused } from "@/shared/office/refused";
import { useLanguage, useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { overrideTexts as texts } from "@/texts/override";

export const OVERRIDES = "/api/identity/v1/organisations/overrides";

/** The codes that were allowed although their check fails, each with its licence. */
export function Overrides() {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const refused = useRefused();
  const overrides = useEndless({
    key: ["get", OVERRIDES],
    ask: (cursor, signal) => identityApi.GET(OVERRIDES, { params: { query: { cursor } }, signal }),
  });
  const see = (organisationId: string) =>
    download(`${OVERRIDES}/${organisationId}/licence`, "licence").catch(refused);
  return (
    <section>
      <Typography.Title level={2} className="section-title">
        {t(texts.allowed)}
      </Typography.Title>
      <Answer of={overrides.query} isEmpty={() => overrides.rows.length === 0} empty={t(texts.none)}>
        {() => (
          <ul className="rows">
            {overrides.rows.map((each) => (
              <li key={each.organisation_id}>
                <strong>{marks.aside(each.name, each.credit_code)}</strong>
                <p className="typed">{each.reason}</p>
                <Flex gap="small" align="center" wrap>
                  <small>{t(texts.by, { name: each.decided_by, at: instantText(each.decided_at, language) })}</small>
                  {each.with_licence ? (
                    <Button size="small" onClick={() => see(each.organisation_id)}>
                      {t(texts.seeLicence)}
                    </Button>
                  ) : (
                    <small>{t(texts.onlyHash)}</small>
                  )}
                </Flex>
              </li>
            ))}
            <More of={overrides.query} />
          </ul>
        )}
      </Answer>
    </section>
  );
}
