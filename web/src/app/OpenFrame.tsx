import { Link, Outlet } from "@tanstack/react-router";
import { Suspense, type ReactNode } from "react";
import { LanguageButton } from "@/shared/LanguageButton";
import { useWordsAwaited } from "@/shared/words";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { publicTexts } from "@/texts/public";
import { Loading } from "./Loading";
import "@/styles/public.css";

/** The frame of pages that are open to everybody. Plain HTML, so that it loads at once.
 * `children`: what it frames where no page of the router does. */
export function OpenFrame({ children }: { children?: ReactNode }) {
  const t = useText();
  const awaited = useWordsAwaited();
  return (
    <div className="open">
      <a className="skip" href="#content">
        {t(common.skip)}
      </a>
      <header className="open-head">
        <div className="open-width">
          <Link to="/" className="brand">
            <img src="/icon.svg" alt="" width={30} height={30} />
            <span>
              {t(common.brand)} <small>{t(common.portal)}</small>
            </span>
          </Link>
          <nav aria-label={t(publicTexts.menu)}>
            <Link to="/" activeOptions={{ exact: true }}>
              {t(publicTexts.call)}
            </Link>
            <Link to="/notices">{t(publicTexts.notices)}</Link>
            <Link to="/register">{t(publicTexts.register)}</Link>
            <Link to="/verify">{t(publicTexts.verify)}</Link>
          </nav>
          <div className="open-actions">
            <LanguageButton />
            <Link to="/waiting" className="button">
              {t(common.signIn)}
            </Link>
          </div>
        </div>
      </header>
      <main id="content" className="open-width" aria-busy={awaited}>
        <Suspense fallback={<Loading />}>{children ?? <Outlet />}</Suspense>
      </main>
      <footer className="open-foot">
        <div className="open-width">{t(publicTexts.foot)}</div>
      </footer>
    </div>
  );
}
