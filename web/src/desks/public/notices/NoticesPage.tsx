import { useText, useTitle } from "@/texts";
import { publicTexts } from "@/texts/public";

export function NoticesPage() {
  const t = useText();
  useTitle(t(publicTexts.notices));
  return <h1>{t(publicTexts.notices)}</h1>;
}
