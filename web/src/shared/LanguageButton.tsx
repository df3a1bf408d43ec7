import { useLanguage, useText } from "@/texts";
import { common } from "@/texts/common";

export function LanguageButton() {
  const t = useText();
  const { language, choose } = useLanguage();
  return (
    <button type="button" className="plain" onClick={() => choose(language === "zh" ? "en" : "zh")}>
      {t(common.language)}
    </button>
  );
}
