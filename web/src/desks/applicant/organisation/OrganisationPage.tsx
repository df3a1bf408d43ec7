import { Tag } from "antd";
import { useMe, type Me } from "@/api/session";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { applicantTexts } from "@/texts/applicant";
import { organisationTexts as texts } from "@/texts/organisation";
import { menuTexts } from "@/texts/menu";
import { DownloadButton } from "../DownloadButton";
import { AskedMembership } from "./AskedMembership";
import { Contests } from "./Contests";
import { Found } from "./Found";
import { Join } from "./Join";
import { Members } from "./Members";
import { Proof } from "./Proof";
import "../applicant.css";

/** The organisation in whose name a person applies: found it, join it, keep its members. */
export function OrganisationPage() {
  const t = useText();
  const me = useMe();
  const organisation = me.organisation;
  if (me.membership_state === "asked") return <AskedMembership me={me} />;
  if (organisation) return <Own organisation={organisation} />;
  return (
    <>
      <PageHead title={t(menuTexts.organisation)} help={t(applicantTexts.noOrganisation)} />
      <Found />
      <Join />
      <Contests mayOpen />
    </>
  );
}

function Own({ organisation }: { organisation: NonNullable<Me["organisation"]> }) {
  const t = useText();
  const words = useWords("identity");
  return (
    <>
      <PageHead
        title={organisation.name}
        help={
          <span className="application-head">
            <span>
              {t(texts.creditCode)} {organisation.credit_code}
            </span>
            <Tag>{words.of("ApplicantKind", organisation.kind)}</Tag>
            {organisation.credit_code_overridden && <Tag color="orange">{t(texts.overridden)}</Tag>}
          </span>
        }
      />
      <Proof organisationId={organisation.organisation_id} />
      <Members organisationId={organisation.organisation_id} />
      <Contests />
      <section className="panel">
        <h2>{t(applicantTexts.ownData)}</h2>
        <p>{t(applicantTexts.ownDataHelp)}</p>
        <DownloadButton path="/api/intake/v1/exports" name="own-data.zip" post={{}}>
          {t(applicantTexts.ownData)}
        </DownloadButton>
      </section>
    </>
  );
}
