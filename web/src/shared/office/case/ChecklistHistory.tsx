import { Typography } from "antd";
import type { components } from "@/api/generated/review";
import { instantText } from "@/shared/instants";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { checklistTexts as texts } from "@/texts/checklist";
import { useMarks } from "@/texts/marks";

type Read = components["schemas"]["ChecklistRead"];
type Given = components["schemas"]["GivenAnswer"];

/** Who saved when, with old and new; the newest first. */
export function ChecklistHistory({ checklist }: { checklist: Read }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const words = useWords("review");
  const roles = useWords("identity");
  if (checklist.history.length === 0) return null;
  const who = roles.of("Role", checklist.desk === "unit" ? "unit_officer" : "city_officer");
  const told = ({ answer, note }: Given) => {
    const answered = answer ? words.of("CheckAnswer", answer) : t(texts.unanswered);
    return note ? marks.aside(answered, note) : answered;
  };
  return (
    <details>
      <summary>{marks.aside(t(texts.history), checklist.history.length)}</summary>
      <ol className="rulings">
        {checklist.history.map((save) => (
          <li key={save.number}>
            <strong>{t(texts.saving, { n: save.number })}</strong>{" "}
            <Typography.Text type="secondary">
              {t(caseTexts.snapshot, { n: save.snapshot })} · {t(texts.by, { who })}{" "}
              {instantText(save.saved_at, language)}
            </Typography.Text>
            {save.changes.length === 0 && <p>{t(texts.confirmed)}</p>}
            <ul>
              {save.changes.map((change) => (
                <li key={change.en}>
                  {marks.named(
                    t([change.zh, change.en]),
                    t(texts.became, { before: told(change.before), after: told(change.after) }),
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}
