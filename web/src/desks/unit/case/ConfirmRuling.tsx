import { Alert, App } from "antd";
import { review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { ActButton } from "@/shared/office/ActButton";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { unitTexts as texts } from "@/texts/unit";

/** The second person's yes to a ruling that somebody else proposed. */
export function ConfirmRuling({
  overview,
  standing,
  onDone,
}: {
  overview: components["schemas"]["CaseOverview"];
  standing: components["schemas"]["ActStanding"];
  onDone: () => void;
}) {
  const t = useText();
  const marks = useMarks();
  const { message, modal } = App.useApp();
  const ruling = overview.rulings.find((each) => each.ruling_id === standing.target);
  const confirmation = review.useMutation("post", "/api/review/v1/cases/{case_id}/rulings/{ruling_id}/confirm", {
    onSuccess: () => {
      message.success(t(texts.confirmed));
      onDone();
    },
  });
  if (!ruling) return null;
  const what = t([ruling.outcome_words.zh, ruling.outcome_words.en]);
  const ask = () =>
    modal.confirm({
      title: t(texts.waitingRuling, { what }),
      content: (
        <>
          <p className="typed">{ruling.reason}</p>
          <p>{t(texts.confirmHelp)}</p>
        </>
      ),
      okText: t(texts.confirmRuling),
      onOk: () =>
        confirmation
          .mutateAsync({
            params: { path: { case_id: overview.case.id, ruling_id: ruling.ruling_id } },
          })
          // The refusal is shown on the page, above the button.
          .catch(() => undefined),
    });
  return (
    <Alert
      type="info"
      title={t(texts.waitingRuling, { what })}
      description={
        <>
          <p className="typed">{ruling.reason}</p>
          {ruling.points.length > 0 && (
            <ul>
              {ruling.points.map((point) => (
                <li key={point.pointer}>
                  {marks.named(point.label, [point.wrong, point.mend].join(marks.also))}
                </li>
              ))}
            </ul>
          )}
          {confirmation.error && <Refusal problem={confirmation.error} />}
          <ActButton standing={standing} type="primary" loading={confirmation.isPending} onClick={ask}>
        {t(texts.confirmRuling)}
      </ActButton>
        </>
      }
    />
  );
}
