import { useMutation } from "@tanstack/react-query";
import { Button, Form, QRCode, Typography } from "antd";
import { enrol, type SecondStepAsked } from "@/api/session";
import { CodeField } from "@/shared/CodeField";
import { RecoveryCodes } from "@/shared/RecoveryCodes";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { secondFactorTexts as texts } from "@/texts/secondFactor";

/** A person sets up their device: scan, type its first code, keep the recovery codes. */
export function Enrolment({
  ticket,
  device,
}: {
  ticket: string;
  device: NonNullable<SecondStepAsked["device"]>;
}) {
  const t = useText();
  const marks = useMarks();
  const enrolling = useMutation({ mutationFn: (typed: { code: string }) => enrol(ticket, typed.code) });
  if (enrolling.data) {
    return (
      <>
        <RecoveryCodes codes={enrolling.data.codes} />
        <Button type="primary" block onClick={enrolling.data.begin}>
          {t(texts.kept)}
        </Button>
      </>
    );
  }
  return (
    <Form<{ code: string }>
      name="enrolment"
      layout="vertical"
      requiredMark={false}
      onFinish={(typed) => enrolling.mutate(typed)}
    >
      <h2>{t(texts.setUp)}</h2>
      <p>{t(texts.setUpHelp)}</p>
      <p>{t(texts.scan)}</p>
      <QRCode value={device.address} type="svg" className="device-code" />
      <p className="soft">
        {t(texts.secret)}
        {marks.colon}
        <Typography.Text copyable className="typed">
          {device.secret}
        </Typography.Text>
      </p>
      {enrolling.error && <Refusal problem={enrolling.error} />}
      <CodeField label={t(texts.first)} />
      <Button type="primary" htmlType="submit" block loading={enrolling.isPending}>
        {t(texts.confirm)}
      </Button>
    </Form>
  );
}
