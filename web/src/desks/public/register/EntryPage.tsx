import { Link, getRouteApi } from "@tanstack/react-router";
import { registry } from "@/api/clients";
import { dayText } from "@/shared/instants";
import { useWords } from "@/shared/words";
import { useLanguage, useText, useTitle } from "@/texts";
import { publicTexts, registerTexts } from "@/texts/public";
import { Asked } from "../parts/Asked";
import { PrintButton } from "../parts/PaperButton";
import { RehearsalBand } from "../parts/RehearsalMark";

const route = getRouteApi("/open/register/$registryNumber");

/** One factory of the register. */
export function EntryPage() {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("registry");
  const { registryNumber } = route.useParams();
  const { campaign } = route.useSearch();
  const entry = registry.useQuery("get", "/api/registry/v1/entries/{registry_number}", {
    params: {
      path: { registry_number: registryNumber },
      query: campaign ? { campaign_id: campaign } : {},
    },
  });
  useTitle(registryNumber);
  return (
    <>
      <p className="no-print">
        <Link to="/register" search={entry.data?.rehearsal ? { rehearsal: true } : {}}>
          {t(registerTexts.back)}
        </Link>
      </p>
      <Asked of={entry}>
        {(found) => (
          <article className="paper">
            {found.rehearsal && <RehearsalBand />}
            <h1>{found.factory_name}</h1>
            <dl className="facts">
              <dt>{t(registerTexts.registryNumber)}</dt>
              <dd>{found.registry_number}</dd>
              <dt>{t(publicTexts.organisation)}</dt>
              <dd>{found.organisation_name}</dd>
              <dt>{t(publicTexts.type)}</dt>
              <dd>{words.of("FactoryType", found.factory_type)}</dd>
              <dt>{t(publicTexts.unit)}</dt>
              <dd>{found.unit_name}</dd>
              {found.industry_labels.length > 0 && (
                <>
                  <dt>{t(registerTexts.industries)}</dt>
                  <dd>{found.industry_labels.join("、")}</dd>
                </>
              )}
              <dt>{t(registerTexts.year)}</dt>
              <dd>{found.year}</dd>
              <dt>{t(registerTexts.announcedOn)}</dt>
              <dd>{dayText(found.announced_on, language)}</dd>
            </dl>
            <p className="call-actions">
              <Link
                className="button no-print"
                to="/announcements/$announcementId"
                params={{ announcementId: found.announcement_id }}
              >
                {t(registerTexts.announcement)}
              </Link>
              <PrintButton />
            </p>
          </article>
        )}
      </Asked>
    </>
  );
}
