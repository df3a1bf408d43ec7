import { Link } from "@tanstack/react-router";
import { useText, useTitle } from "@/texts";
import { common } from "@/texts/common";
import { OpenFrame } from "./OpenFrame";

/** An address that no page has, in the frame that everybody may see. */
export function NotFound() {
  const t = useText();
  useTitle(t(common.nowhere));
  return (
    <OpenFrame>
      <h1>{t(common.nowhere)}</h1>
      <p>{t(common.nowhereHelp)}</p>
      <p className="call-actions">
        <Link to="/" className="button main">
          {t(common.home)}
        </Link>
        <Link to="/waiting" className="button">
          {t(common.toDesk)}
        </Link>
      </p>
    </OpenFrame>
  );
}
