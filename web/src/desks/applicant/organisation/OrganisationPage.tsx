import { useMe } from "@/api/session";
import { PageHead } from "@/shared/office/PageHead";
import { useText } from "@/texts";
import { applicantTexts as texts } from "@/texts/applicant";

export function OrganisationPage() {
  const t = useText();
  const me = useMe();
  return <PageHead title={t(texts.organisation)} help={me.organisation?.name} />;
}
