import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, EyeOutlined, HolderOutlined, PlusOutlined } from "@ant-design/icons";
import { App, Button, Card, Flex, Form, Input, Tag, Typography } from "antd";
import { useState } from "react";
import { flushSync } from "react-dom";
import { review } from "@/api/clients";
import { onDemand } from "@/shared/onDemand";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { unitTexts as texts } from "@/texts/unit";
import { listedIn, type KeptList, type Listed } from "./reading";
import { moved } from "./rules";

const Attachment3 = onDemand(async () => (await import("./Attachment3")).Attachment3);

export interface Contact {
  contact_name?: string;
  contact_phone?: string;
}

/** The order of the list. It is made into a paper by one press. */
export function Order({
  campaignId,
  unit,
  contact,
  onContact,
  kept,
  recommended,
  onMade,
}: {
  campaignId: string;
  unit: string;
  contact: Contact;
  onContact: (typed: Contact) => void;
  kept: KeptList;
  recommended: readonly Listed[];
  onMade: () => void;
}) {
  const t = useText();
  const { message } = App.useApp();
  const before = kept.list ? listedIn(kept.list) : [...recommended];
  const [order, setOrder] = useState(before);
  const [dragged, drag] = useState<number | null>(null);
  const [told, tell] = useState("");
  const [previewed, preview] = useState(false);
  const make = review.useMutation("put", "/api/review/v1/campaigns/{campaign_id}/units/{unit}/list", {
    onSuccess: () => {
      message.success(t(texts.makeList));
      onMade();
    },
  });
  /** By a button: its line moves, the button keeps the focus, and the new place is told. */
  function step(button: HTMLElement, item: Listed, from: number, to: number) {
    // At once, because a line that the browser moves loses the focus.
    flushSync(() => setOrder(moved(order, from, to)));
    const stays = button.matches(":disabled") ? button.parentElement?.querySelector("button:enabled") : button;
    if (stays instanceof HTMLElement) stays.focus();
    tell(t(texts.placed, { what: item.factory, n: to + 1 }));
  }
  const out = recommended.filter((item) => !order.some((each) => each.id === item.id));
  const changed = order.map((item) => item.id).join() !== before.map((item) => item.id).join();
  const send = (typed: Contact) =>
    make.mutate({
      params: {
        path: { campaign_id: campaignId, unit },
        header: kept.tag ? { "If-Match": kept.tag } : {},
      },
      body: { items: order.map((item) => item.id), ...typed },
    });
  return (
    <Card className="list-order">
      <p>{t(texts.listOrder)}</p>
      <ol className="order">
        {order.map((item, index) => (
          // Dragging is one way; the buttons on each line are the other.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={item.id}
            draggable
            className={dragged === index ? "order-item dragged" : "order-item"}
            onDragStart={() => drag(index)}
            onDragEnd={() => drag(null)}
            onDragOver={(event) => {
              event.preventDefault();
              if (dragged !== null && dragged !== index) {
                setOrder(moved(order, dragged, index));
                drag(index);
              }
            }}
          >
            <HolderOutlined aria-hidden />
            <OrderedCase item={item} position={index + 1} />
            <Flex>
              <Button
                type="text"
                icon={<ArrowUpOutlined aria-hidden />}
                disabled={index === 0}
                aria-label={t(texts.up, { what: item.factory })}
                onClick={({ currentTarget }) => step(currentTarget, item, index, index - 1)}
              />
              <Button
                type="text"
                icon={<ArrowDownOutlined aria-hidden />}
                disabled={index === order.length - 1}
                aria-label={t(texts.down, { what: item.factory })}
                onClick={({ currentTarget }) => step(currentTarget, item, index, index + 1)}
              />
              <Button
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label={`${t(texts.leaveOut)} ${item.factory}`}
                onClick={() => setOrder(order.filter((each) => each.id !== item.id))}
              />
            </Flex>
          </li>
        ))}
      </ol>
      <p className="order-told" aria-live="polite">
        {told}
      </p>
      {out.length > 0 && (
        <>
          <Typography.Title level={3}>{t(texts.leftOut)}</Typography.Title>
          {out.map((item) => (
            <Flex key={item.id} align="center" gap="small">
              <Button
                type="text"
                icon={<PlusOutlined aria-hidden />}
                aria-label={`${t(texts.takeIn)} ${item.factory}`}
                onClick={() => setOrder([...order, item])}
              />
              <OrderedCase item={item} />
            </Flex>
          ))}
        </>
      )}
      <Form<Contact>
        layout="vertical"
        className="list-contact"
        initialValues={contact}
        onValuesChange={(_, typed) => onContact(typed)}
        onFinish={send}
      >
        <Flex gap="middle" wrap>
          <Form.Item name="contact_name" label={t(texts.contact)}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name="contact_phone" label={t(texts.phone)}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
        </Flex>
        {make.error && <Refusal problem={make.error} />}
        {kept.list && changed && <p className="order-changed">{t(texts.changedOrder)}</p>}
        <Button type={kept.list && !changed ? "default" : "primary"} htmlType="submit" loading={make.isPending}>
          {t(kept.list ? texts.remakeList : texts.makeList)}
        </Button>{" "}
        <Button icon={<EyeOutlined aria-hidden />} aria-expanded={previewed} onClick={() => preview(!previewed)}>
          {t(previewed ? texts.hidePreview : texts.showPreview)}
        </Button>
      </Form>
      {previewed && <Attachment3 campaignId={campaignId} unit={unit} body={{ items: order.map((item) => item.id), ...contact }} />}
    </Card>
  );
}

export function OrderedCase({ item, position }: { item: Listed; position?: number }) {
  const t = useText();
  const words = useWords("review");
  return (
    <span className="order-case">
      {position !== undefined && <strong>{position}.</strong>} {item.factory}{" "}
      <Tag>{words.of("FactoryType", item.type)}</Tag>
      {item.withdrawn && <Tag color="red">{t(texts.withdrawn)}</Tag>}
      <small>
        {item.number} · {item.organisation}
      </small>
    </span>
  );
}
