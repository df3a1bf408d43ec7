import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { identity } from "@/api/clients";
import { renewMe, type Me } from "@/api/session";
import { PageHead } from "@/shared/office/PageHead";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { organisationTexts as texts } from "@/texts/organisation";
import { menuTexts } from "@/texts/menu";

/** Whoever asked to join waits here, and looks again. */
export function AskedMembership({ me }: { me: Me }) {
  const t = useText();
  const again = identity.useQuery("get", "/api/identity/v1/me");
  const look = useMutation({
    mutationFn: async () => {
      await again.refetch();
      await renewMe();
    },
  });
  const failed = look.error ?? again.error;
  const admitted = again.data?.membership_state === "admitted";
  return (
    <>
      <PageHead title={t(menuTexts.organisation)} help={me.name} />
      <Alert type="info" showIcon title={t(texts.asked)} className="gap-below" />
      {failed && <Refusal problem={failed} />}
      <Button
        type={admitted ? "primary" : "default"}
        loading={again.isFetching || look.isPending}
        onClick={() => look.mutate()}
      >
        {t(texts.lookAgain)}
      </Button>
    </>
  );
}
