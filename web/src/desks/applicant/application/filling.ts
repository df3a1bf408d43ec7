/* What the blanks of an open application need to know. */
import { useMemo } from "react";
import { asProblem } from "@/api/problem";
import { useText, type Text } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { placeOf, type CampaignForm, type Filling, type Point } from "./blanks/shapes";
import { useKeeper, useKeeping } from "./draft/DraftProvider";
import { useCheck, useCorrection, type Submission } from "./submission";

/** Nothing is open until the server said what was returned. */
const NONE: readonly Point[] = [];

/** The draft, its check and what may be typed. `strict`: mark what is missing too. */
export function useFillingOf(form: CampaignForm, submission: Submission, strict: boolean): Filling {
  const t = useText();
  const keeper = useKeeper();
  const { draft, draftVersion, unsaved } = useKeeping();
  const check = useCheck();
  const { refetch } = check;
  const correction = useCorrection(submission.state === "in_correction");
  const locked: Text | null =
    submission.state === "ended" ? texts.ended : submission.state === "handed_in" ? texts.readOnly : null;
  const points = submission.state === "in_correction" ? (correction.data?.points ?? NONE) : null;
  return useMemo(
    () => ({
      form,
      draft,
      put: (path: string, value: unknown) => keeper.put(path, value),
      findings: locked ? [] : (check.data?.findings ?? []).map((found) => ({ ...found, path: placeOf(found.path) })),
      checked: check.data !== undefined,
      checkFailed: check.error && asProblem(check.error),
      checkAgain: () => void refetch(),
      counts: check.data?.counts ?? [],
      fresh: !unsaved && check.data?.draft_version === draftVersion,
      strict,
      locked: locked && t(locked),
      points,
    }),
    [form, draft, keeper, locked, check.data, check.error, refetch, unsaved, draftVersion, strict, points, t],
  );
}
