import { Link } from "@tanstack/react-router";
import { useText, useTitle } from "@/texts";
import { common } from "@/texts/common";

export function NotFound() {
  const t = useText();
  useTitle(t(common.nowhere));
  return (
    <section className="whole-page">
      <h1>{t(common.nowhere)}</h1>
      <Link to="/">{t(common.home)}</Link>
    </section>
  );
}
