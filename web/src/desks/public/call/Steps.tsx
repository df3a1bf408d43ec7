import { useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { callTexts } from "@/texts/public";
import type { CallDetail } from "./CallHead";

const STEPS = [
  [callTexts.step1, callTexts.step1Help],
  [callTexts.step2, callTexts.step2Help],
  [callTexts.step3, callTexts.step3Help],
  [callTexts.step4, callTexts.step4Help],
] as const;

/** How one applies, in four steps, with the campaign's own guidance. */
export function Steps({ call }: { call: CallDetail }) {
  const t = useText();
  const marks = useMarks();
  const guidance = call.texts.intake_guidance;
  return (
    <section>
      <h2>{t(callTexts.how)}</h2>
      <ol className="steps">
        {STEPS.map(([title, help]) => (
          <li key={title[1]}>
            <strong>{t(title)}</strong>
            <p>{t(help)}</p>
          </li>
        ))}
      </ol>
      {guidance && (
        <p className="guidance">
          <strong>{t(callTexts.guidance)}</strong>
          {marks.colon}
          {guidance}
        </p>
      )}
    </section>
  );
}
