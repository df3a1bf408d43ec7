import { Link } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Flex, Form, Result, Steps } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { hasRole, useMe } from "@/api/session";
import { PageHead } from "@/shared/office/PageHead";
import { onDemand } from "@/shared/onDemand";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { openingTexts as texts } from "@/texts/opening";
import { menuTexts } from "@/texts/menu";
import { ChooseFiles } from "./ChooseFiles";
import { FileList } from "./FileList";
import { CAMPAIGN_FILE, UNITS_FILE, type Files } from "./files";
import { changesOf, instantOf, typedOf, type Typed } from "./settings";
import { Standing } from "./Standing";
import "./opening.css";

// The second step and the third load as they are come to.
const Mode = onDemand(async () => (await import("./Mode")).Mode);
const SettingsForm = onDemand(async () => (await import("./SettingsForm")).SettingsForm);
const PlanPreview = onDemand(async () => (await import("./PlanPreview")).PlanPreview);

type Check = components["schemas"]["CampaignCheck"];

/** Open a call or a rehearsal: a template, its settings, a look at what it will be, the opening. */
export function OpenCampaignPage() {
  const t = useText();
  const me = useMe();
  const [files, setFiles] = useState<Files | null>(null);
  const [check, setCheck] = useState<Check | null>(null);
  const [rehearsal, setRehearsal] = useState(true);
  const [startsAt, setStartsAt] = useState<Dayjs | null>(null);
  const [looking, look] = useState(false);
  const [form] = Form.useForm<Typed>();
  const opened = intake.useMutation("post", "/api/intake/v1/campaigns");
  const checking = intake.useMutation("post", "/api/intake/v1/campaign-checks");

  /** Ask what the files and changes make. They are kept as the answer says. */
  function ask(with_: Files, changes: Record<string, string | null>, andLook: boolean) {
    checking.mutate(
      { body: { rehearsal: andLook ? rehearsal : true, files: with_, changes } },
      {
        onSuccess: (answer) => {
          setFiles({ ...with_, [CAMPAIGN_FILE]: answer.campaign_yaml });
          setCheck(answer);
          form.setFieldsValue(typedOf(answer.settings));
          look(andLook && answer.ready);
          if (andLook && answer.ready) scrollTo(0, 0);
        },
      },
    );
  }
  if (opened.data) return <Opened opened={opened.data} />;
  const step = looking ? 2 : check ? 1 : 0;
  return (
    <>
      <PageHead title={t(texts.open)} help={t(texts.openHelp)} />
      <Steps
        className="door-steps"
        size="small"
        current={step}
        items={[texts.stepTemplate, texts.stepSettings, texts.stepCheck].map((text) => ({ title: t(text) }))}
      />
      {!check && (
        <>
          {checking.error && <Refusal problem={checking.error} />}
          <ChooseFiles onChosen={(chosen) => ask(chosen, {}, false)} />
        </>
      )}
      {check && files && (
        <Form<Typed>
          form={form}
          layout="vertical"
          hidden={looking}
          initialValues={typedOf(check.settings)}
          onFinish={() => ask(files, changesOf(check.settings, form.getFieldsValue(true) as Typed), true)}
        >
          <Flex vertical gap="middle">
            <Mode rehearsal={rehearsal} onChange={setRehearsal} startsAt={startsAt} onStart={setStartsAt} />
            <SettingsForm
              settings={check.settings}
              form={form}
              onYear={(from, to) =>
                setFiles({
                  ...files,
                  // Units' own cut-offs are dates of the same year.
                  [UNITS_FILE]: (files[UNITS_FILE] ?? "").replaceAll(`${from}-`, `${to}-`),
                })
              }
            />
            <FileList files={files} onChange={setFiles} />
            {checking.error && <Refusal problem={checking.error} />}
            {!checking.isPending && <Standing check={check} />}
            <Flex gap="small">
              <Button type="primary" htmlType="submit" loading={checking.isPending}>
                {t(texts.check)}
              </Button>
            </Flex>
          </Flex>
        </Form>
      )}
      {looking && check?.plan && files && (
        <Flex vertical gap="middle">
          <Alert type="success" showIcon title={t(texts.ready)} description={t(texts.readyHelp)} />
          <PlanPreview plan={check.plan} settings={check.settings} />
          {opened.error && <Refusal problem={opened.error} />}
          <Flex gap="small" wrap align="center">
            <Button onClick={() => look(false)}>{t(texts.back)}</Button>
            {hasRole(me, "city_head") ? (
              <Open
                title={check.plan.title}
                rehearsal={rehearsal}
                pending={opened.isPending}
                onSure={() =>
                  opened.mutateAsync({
                    body: { rehearsal, files, now: rehearsal && startsAt ? instantOf(startsAt) : null },
                  })
                }
              />
            ) : (
              <span>{t(texts.fewPeople)}</span>
            )}
          </Flex>
        </Flex>
      )}
    </>
  );
}

function Open({
  title,
  rehearsal,
  pending,
  onSure,
}: {
  title: string;
  rehearsal: boolean;
  pending: boolean;
  onSure: () => Promise<unknown>;
}) {
  const t = useText();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const ask = () =>
    modal.confirm({
      title: t(rehearsal ? texts.confirmRehearsal : texts.confirmReal, { title }),
      content: t(texts.confirmHelp),
      okText: t(texts.open),
      // A refusal is shown above the button.
      onOk: () => onSure().then(() => queries.invalidateQueries(), () => undefined),
    });
  return (
    <Button type="primary" loading={pending} onClick={ask}>
      {t(texts.open)}
    </Button>
  );
}

function Opened({ opened }: { opened: components["schemas"]["CampaignOpened"] }) {
  const t = useText();
  const search = { campaign: opened.campaign_id };
  return (
    <>
      <PageHead title={t(texts.open)} />
      <Result
        status="success"
        title={t(texts.opened)}
        subTitle={t(texts.openedHelp)}
        extra={
          <Flex gap="small" justify="center" wrap>
            <Link className="row-link" to="/city/dates" search={search}>
              {t(texts.toDates)}
            </Link>
            <Link className="row-link" to="/city/campaigns" search={search}>
              {t(menuTexts.campaigns)}
            </Link>
          </Flex>
        }
      />
    </>
  );
}
