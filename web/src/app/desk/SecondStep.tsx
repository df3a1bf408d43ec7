import { Button, Form } from "antd";
import { useMutation } from "@tanstack/react-query";
import { signInByCode, type SecondStepAsked } from "@/api/session";
import { CodeField } from "@/shared/CodeField";
import { onDemand } from "@/shared/onDemand";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { secondFactorTexts as texts } from "@/texts/secondFactor";

const Enrolment = onDemand(() => import("./Enrolment").then((part) => part.Enrolment));

/** What a sign-in still needs after the password: a code, or setting up a device. */
export function SecondStep({ asked, onBack }: { asked: SecondStepAsked; onBack: () => void }) {
  const t = useText();
  return (
    <>
      {asked.device ? (
        <Enrolment ticket={asked.ticket} device={asked.device} />
      ) : (
        <CodeStep ticket={asked.ticket} />
      )}
      <Button type="link" block onClick={onBack}>
        {t(texts.back)}
      </Button>
    </>
  );
}

function CodeStep({ ticket }: { ticket: string }) {
  const t = useText();
  const entering = useMutation({ mutationFn: (typed: { code: string }) => signInByCode(ticket, typed.code) });
  return (
    <Form<{ code: string }>
      name="second-step"
      layout="vertical"
      requiredMark={false}
      onFinish={(typed) => entering.mutate(typed)}
    >
      {entering.error && <Refusal problem={entering.error} />}
      <CodeField label={t(texts.code)} help={t(texts.codeHelp)} />
      <Button type="primary" htmlType="submit" block loading={entering.isPending}>
        {t(texts.confirm)}
      </Button>
      <p className="soft">{t(texts.lost)}</p>
    </Form>
  );
}
