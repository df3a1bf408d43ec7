import { useText, useTitle } from "@/texts";
import { publicTexts } from "@/texts/public";

export function VerifyPage() {
  const t = useText();
  useTitle(t(publicTexts.verify));
  return <h1>{t(publicTexts.verify)}</h1>;
}
