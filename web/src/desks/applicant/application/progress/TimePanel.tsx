import { Tag } from "antd";
import { intake } from "@/api/clients";
import { useText } from "@/texts";
import { useWords } from "@/shared/words";
import { handInTexts as texts } from "@/texts/handin";
import type { Submission } from "../submission";

const HOUR = 3_600;

/** Whose time ran how long, as the ledger of facts says. */
export function TimePanel({ submission }: { submission: Submission }) {
  const t = useText();
  const words = useWords("intake");
  const { data } = intake.useQuery("get", "/api/intake/v1/submissions/{submission_id}/clock", {
    params: { path: { submission_id: submission.id } },
  });
  if (!data || data.totals.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t(texts.time)}</h2>
      {data.totals.map((total) => (
        <Tag key={total.holder}>
          {t(texts.timeHeld, {
            label: words.of("ClockHolder", total.holder),
            days: Math.floor(total.seconds / HOUR / 24),
            hours: Math.floor(total.seconds / HOUR) % 24,
          })}
        </Tag>
      ))}
    </section>
  );
}
