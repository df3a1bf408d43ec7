import { isProblem } from "@/api/problem";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { common } from "@/texts/common";

/** What a page becomes when it fails: a refusal in the server's words, or the failure told. */
export function Fault({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useText();
  return (
    <section className="whole-page">
      {isProblem(error) ? (
        <Refusal problem={error} />
      ) : (
        <div className="refusal" role="alert">
          <strong>{t(common.fault)}</strong>
          <p>{t(common.faultHelp)}</p>
        </div>
      )}
      <button type="button" onClick={reset}>
        {t(common.again)}
      </button>
    </section>
  );
}
