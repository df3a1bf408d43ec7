import { useText, useTitle } from "@/texts";
import { publicTexts } from "@/texts/public";

export function RegisterPage() {
  const t = useText();
  useTitle(t(publicTexts.register));
  return <h1>{t(publicTexts.register)}</h1>;
}
