import type { components } from "@/api/generated/intake";
import { useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { openingTexts as texts } from "@/texts/opening";

type Check = components["schemas"]["CampaignCheck"];

/** What stands against the opening: each place of the files, and what the API would refuse. */
export function Standing({ check }: { check: Check }) {
  const t = useText();
  const marks = useMarks();
  if (check.ready) return null;
  return (
    <div className="refusal" role="alert">
      <strong>
        {check.wrong.length > 0 ? t(texts.wrong, { n: check.wrong.length }) : t(texts.stands)}
      </strong>
      <ul>
        {check.wrong.map((error, index) => (
          <li key={`${error.pointer}-${index}`}>
            <Place error={error} />
            {marks.colon}
            {t([error.message, error.message_en])}
          </li>
        ))}
        {check.refusals.map((each) => (
          <li key={each.code}>{t([each.message, each.message_en])}</li>
        ))}
      </ul>
    </div>
  );
}

/** The file, and its line where one is named; both are further members of the error. */
function Place({ error }: { error: Record<string, unknown> }) {
  const t = useText();
  const file = String(error.file ?? "");
  return <>{typeof error.line === "number" ? t(texts.line, { file, line: error.line }) : file}</>;
}
