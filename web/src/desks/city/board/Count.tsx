import { Link } from "@tanstack/react-router";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";
import { shade, type State } from "./rules";

/** A number of cases, and the way to exactly these. Darker where there are more. */
export function Count({
  n,
  most = 0,
  unit,
  name,
  state,
}: {
  n: number;
  /** The largest number of the board, for the shade. */
  most?: number;
  unit?: string;
  name?: string;
  state?: State;
}) {
  const t = useText();
  const words = useWords("review");
  if (n === 0) return <span className="board-none">0</span>;
  const where = [name ?? t(texts.wholeCity), state ? words.of("CaseState", state) : t(texts.all)].join(" · ");
  return (
    <Link
      to="/city/cases"
      search={{ unit, state: state && [state] }}
      className={`board-count shade-${shade(n, most)}`}
      aria-label={t(texts.countOf, { where, n })}
    >
      {n}
    </Link>
  );
}
