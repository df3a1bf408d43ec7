import type { ReactNode } from "react";
import { asProblem, type FieldError, type Problem } from "@/api/problem";
import { useText } from "@/texts";

/** A refusal in the server's words, with each place it names. Plain HTML, for every desk. */
export function Refusal({
  problem: thrown,
  place,
  children,
}: {
  problem: unknown;
  /** Makes a link of a place, where the page has the field. */
  place?: (error: FieldError) => ReactNode;
  children?: ReactNode;
}) {
  const t = useText();
  const problem = asProblem(thrown);
  return (
    <div className="refusal" role="alert">
      <strong>{t([problem.title, problem.title_en])}</strong>
      {problem.detail && problem.detail !== problem.title && (
        <p>{t([problem.detail, problem.detail_en])}</p>
      )}
      <PlacesOf problem={problem} place={place} />
      {children}
    </div>
  );
}

function PlacesOf({
  problem,
  place,
}: {
  problem: Problem;
  place?: ((error: FieldError) => ReactNode) | undefined;
}) {
  const t = useText();
  const errors = problem.errors ?? [];
  if (errors.length === 0) return null;
  return (
    <ul>
      {errors.map((error, index) => (
        <li key={`${error.pointer}-${error.code}-${index}`}>
          {place?.(error)} {t([error.message, error.message_en])}
        </li>
      ))}
    </ul>
  );
}
