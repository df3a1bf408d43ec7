import { Link, Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { Office } from "@/shared/office/Office";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { LanguageButton } from "@/shared/LanguageButton";
import { useWordsAwaited } from "@/shared/words";
import { Loading } from "../Loading";

/** The frame of pages before the sign-in. */
export function DoorFrame() {
  const t = useText();
  const awaited = useWordsAwaited();
  return (
    <Office>
      <div className="door">
        <header className="door-head">
          <Link to="/" className="brand">
            <img src="/icon.svg" alt="" width={30} height={30} />
            <span>{t(common.brand)}</span>
          </Link>
          <LanguageButton />
        </header>
        <main id="content" aria-busy={awaited}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </Office>
  );
}
