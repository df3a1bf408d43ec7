import { CheckCircleFilled } from "@ant-design/icons";
import { useText } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { useFilling } from "./blanks/shapes";
import type { Step } from "./steps";

/** The parts of the form, and what each lacks. */
export function StepList({
  steps,
  at,
  lacks,
  onGo,
}: {
  steps: readonly Step[];
  at: number;
  lacks: ReadonlyMap<string, number>;
  onGo: (key: string) => void;
}) {
  const t = useText();
  const { locked, checked } = useFilling();
  return (
    <nav className="editor-steps" aria-label={t(texts.steps)}>
      <ol>
        {steps.map((step, index) => {
          const lack = lacks.get(step.key) ?? 0;
          return (
            <li key={step.key}>
              <button type="button" aria-current={index === at ? "step" : undefined} onClick={() => onGo(step.key)}>
                <span className="step-number">{index + 1}</span>
                <span className="step-title">{t(step.title)}</span>
                {locked === null &&
                  checked &&
                  (lack > 0 ? (
                    <span className="step-lack">{t(texts.partLacks, { n: lack })}</span>
                  ) : (
                    <CheckCircleFilled className="step-done" aria-label={t(texts.partDone)} />
                  ))}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
