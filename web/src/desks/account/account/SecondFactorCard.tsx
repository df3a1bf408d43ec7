import { useQueryClient } from "@tanstack/react-query";
import { Button, Card, Flex, Form, Modal } from "antd";
import { useState } from "react";
import { identity } from "@/api/clients";
import { leave } from "@/api/session";
import { CodeField } from "@/shared/CodeField";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { RecoveryCodes } from "@/shared/RecoveryCodes";
import { Refusal } from "@/shared/Refusal";
import { useLanguage, useText } from "@/texts";
import { secondFactorTexts as texts } from "@/texts/secondFactor";

const OWN = "/api/identity/v1/me/second-factor";

/** One's own second factor: new recovery codes, another phone. */
export function SecondFactorCard() {
  const t = useText();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [act, choose] = useState<"renew" | "change" | null>(null);
  const own = identity.useQuery("get", OWN);
  const renewing = identity.useMutation("post", "/api/identity/v1/me/second-factor/recovery-codes", {
    onSuccess: () => queries.invalidateQueries({ queryKey: ["get", OWN] }),
  });
  const removing = identity.useMutation("post", "/api/identity/v1/me/second-factor/removal", {
    onSuccess: leave,
  });
  const close = () => {
    choose(null);
    renewing.reset();
    removing.reset();
  };
  return (
    <Card title={t(texts.title)}>
      <Answer of={own}>
        {({ since, recovery_codes_left: left }) =>
          since ? (
            <>
              <p className="no-margin">
                {t(texts.since, { at: instantText(since, language) })} · {t(texts.left, { n: left })}
              </p>
              <Flex gap="small" wrap>
                <Button onClick={() => choose("renew")}>{t(texts.renew)}</Button>
                <Button onClick={() => choose("change")}>{t(texts.change)}</Button>
              </Flex>
            </>
          ) : (
            <p className="no-margin">{t(texts.none)}</p>
          )
        }
      </Answer>
      {act === "renew" && (
        <CodeModal
          title={t(texts.renew)}
          help={t(texts.renewHelp)}
          busy={renewing.isPending}
          refused={renewing.error}
          codes={renewing.data?.recovery_codes}
          onCode={(code) => renewing.mutate({ body: { code } })}
          onClose={close}
        />
      )}
      {act === "change" && (
        <CodeModal
          title={t(texts.change)}
          help={t(texts.changeHelp)}
          busy={removing.isPending}
          refused={removing.error}
          onCode={(code) => removing.mutate({ body: { code } })}
          onClose={close}
        />
      )}
    </Card>
  );
}

function CodeModal({
  title,
  help,
  busy,
  refused,
  codes,
  onCode,
  onClose,
}: {
  title: string;
  help: string;
  busy: boolean;
  refused: unknown;
  codes?: string[];
  onCode: (code: string) => void;
  onClose: () => void;
}) {
  const t = useText();
  const [form] = Form.useForm<{ code: string }>();
  return (
    <Modal
      open
      // Codes are shown once: no key and no click beside the dialog takes them away.
      closable={!codes}
      keyboard={!codes}
      mask={{ closable: !codes }}
      title={title}
      okText={codes ? t(texts.kept) : t(texts.confirm)}
      okButtonProps={{ loading: busy }}
      onOk={codes ? onClose : form.submit}
      onCancel={onClose}
    >
      {codes ? (
        <RecoveryCodes codes={codes} />
      ) : (
        <>
          {refused !== null && refused !== undefined && <Refusal problem={refused} />}
          <p>{help}</p>
          <Form form={form} layout="vertical" onFinish={({ code }) => onCode(code)}>
            <CodeField label={t(texts.code)} help={t(texts.codeHelp)} />
          </Form>
        </>
      )}
    </Modal>
  );
}
