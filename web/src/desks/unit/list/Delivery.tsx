import { FileWordOutlined, SendOutlined, UploadOutlined } from "@ant-design/icons";
import { App, Button, Card, Descriptions, Flex, Result, Upload } from "antd";
import { useState } from "react";
import { newKey, review, reviewApi } from "@/api/clients";
import { hasRole, useMe } from "@/api/session";
import { Countdown } from "@/shared/Countdown";
import { instantText } from "@/shared/instants";
import { OpenPaper } from "@/shared/office/OpenPaper";
import { Refusal } from "@/shared/Refusal";
import { useLanguage, useText } from "@/texts";
import { common } from "@/texts/common";
import { useMarks } from "@/texts/marks";
import { unitTexts as texts } from "@/texts/unit";
import type { UnitListView } from "./reading";

/** The paper, the sealed scan and the delivery of a list. */
export function Delivery({
  list,
  closes,
  campaignId,
  onChange,
}: {
  list: UnitListView;
  /** Until when the unit may deliver. Not known yet while it is read. */
  closes: string | undefined;
  campaignId: string;
  onChange: () => void;
}) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const me = useMe();
  const { modal } = App.useApp();
  // One key an intent: a press that is repeated after a broken line delivers once.
  const [key] = useState(newKey);
  const seal = review.useMutation("post", "/api/review/v1/lists/{list_id}/seal", { onSuccess: onChange });
  const deliver = review.useMutation("post", "/api/review/v1/lists/{list_id}/deliver", { onSuccess: onChange });
  const delivered = list.delivered_at !== null;

  const path = { params: { path: { list_id: list.list_id } } };
  const ask = () =>
    modal.confirm({
      title: t(texts.deliverTitle),
      content: (
        <>
          <p>{t(texts.deliverHelp, { n: list.items.length })}</p>
          {closes && (
            <p>
              {marks.named(t(texts.closes), t(common.left))} <Countdown campaignId={campaignId} until={closes} />
            </p>
          )}
        </>
      ),
      okText: t(texts.deliver),
      onOk: () =>
        deliver
          .mutateAsync({
            params: { path: { list_id: list.list_id }, header: { "Idempotency-Key": key } },
          })
          // The refusal is shown on the page, above the button.
          .catch(() => undefined),
    });

  return (
    <Card className="list-delivery" title={t(texts.made, { n: list.version, at: instantText(list.made_at, language) })}>
      <Flex vertical gap="middle">
        <OpenPaper icon={<FileWordOutlined aria-hidden />} ask={() => reviewApi.GET("/api/review/v1/lists/{list_id}/paper", path)}>
          {t(texts.paper)}
        </OpenPaper>
        {list.sealed && (
          <OpenPaper ask={() => reviewApi.GET("/api/review/v1/lists/{list_id}/seal", path)}>
            {t(texts.sealed)} · {t(texts.seeSeal)}
          </OpenPaper>
        )}
        {!delivered && (
          <>
            {seal.error && <Refusal problem={seal.error} />}
            <Upload
              accept=".pdf,.jpg,.jpeg,.png"
              showUploadList={false}
              beforeUpload={(file) => {
                const body = new FormData();
                body.append("file", file);
                seal.mutate({
                  params: { path: { list_id: list.list_id } },
                  body: body as never,
                  bodySerializer: (form) => form,
                });
                return false;
              }}
            >
              <Button icon={<UploadOutlined aria-hidden />} loading={seal.isPending}>
                {t(texts.seal)}
              </Button>
            </Upload>
            {deliver.error && <Refusal problem={deliver.error} />}
            <Button
              type="primary"
              icon={<SendOutlined aria-hidden />}
              disabled={!list.sealed || !hasRole(me, "unit_head")}
              loading={deliver.isPending}
              onClick={ask}
            >
              {t(texts.deliver)}
            </Button>
            {!hasRole(me, "unit_head") && <small>{t(texts.onlyHead)}</small>}
          </>
        )}
        {delivered && <Receipt list={list} />}
      </Flex>
    </Card>
  );
}

/** The proof of the delivery, as the audit keeps it. */
function Receipt({ list }: { list: UnitListView }) {
  const t = useText();
  const { language } = useLanguage();
  const proof = review.useQuery("get", "/api/review/v1/lists/{list_id}", {
    params: { path: { list_id: list.list_id } },
  });
  return (
    <Result
      status="success"
      className="delivered"
      title={t(texts.delivered, { at: instantText(list.delivered_at ?? "", language), n: list.items.length })}
    >
      {proof.data?.receipt && (
        <Descriptions
          title={t(texts.receipt)}
          column={1}
          size="small"
          items={[
            { key: "fact", label: t(texts.receiptFact), children: proof.data.receipt.fact_id },
            { key: "leaf", label: t(texts.receiptLeaf), children: proof.data.receipt.leaf },
          ]}
        />
      )}
    </Result>
  );
}
