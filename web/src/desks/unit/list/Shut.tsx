import { Alert, Card } from "antd";
import { useText } from "@/texts";
import { unitTexts as texts } from "@/texts/unit";
import { OrderedCase } from "./Order";
import type { Listed } from "./reading";

/** The list as it was made last, once its time to be delivered is over. */
export function Shut({ items }: { items: readonly Listed[] }) {
  const t = useText();
  return (
    <Card className="list-order">
      <Alert type="info" title={t(texts.listShut)} />
      <ol className="order">
        {items.map((item, index) => (
          <li key={item.id} className="order-item">
            <OrderedCase item={item} position={index + 1} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
