import { Empty } from "antd";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { Answer } from "@/shared/office/Answer";
import { useText } from "@/texts";
import { wordTexts as texts } from "@/texts/word";
import { useSubmissionId } from "../submission";

type Difference = components["schemas"]["FieldDifference"];
const COMPARE = "/api/intake/v1/submissions/{submission_id}/versions/{number}/compare/{other}";

/** Two versions, blank by blank. */
export function Comparison({ before, after }: { before: number; after: number }) {
  const t = useText();
  const id = useSubmissionId();
  const compared = intake.useQuery("get", COMPARE, {
    params: { path: { submission_id: id, number: before, other: after } },
  });
  return (
    <section aria-label={t(texts.compareTitle, { before, after })} className="gap-below">
      <h3>{t(texts.compareTitle, { before, after })}</h3>
      <Answer
        of={compared}
        isEmpty={({ differences }) => differences.length === 0}
        empty={<Empty description={t(texts.compareNone)} />}
      >
        {({ differences }) => differences.map((one) => <OneDifference key={one.path} difference={one} />)}
      </Answer>
    </section>
  );
}

function OneDifference({ difference }: { difference: Difference }) {
  const t = useText();
  return (
    <div className="difference">
      <strong>{difference.label ?? difference.path}</strong>
      <div className="difference-text">
        {difference.hidden ? (
          t(texts.hidden)
        ) : difference.pieces.length > 0 ? (
          difference.pieces.map((piece, index) => {
            if (piece.change === "same") return <span key={index}>{piece.text}</span>;
            return piece.change === "removed" ? (
              <del key={index}>{piece.text}</del>
            ) : (
              <ins key={index}>{piece.text}</ins>
            );
          })
        ) : (
          <>
            {difference.before_zh && <del>{difference.before_zh}</del>} {difference.after_zh && <ins>{difference.after_zh}</ins>}
          </>
        )}
      </div>
    </div>
  );
}
