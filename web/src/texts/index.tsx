/* The catalogue: every text of the portal's own stands in this folder, Chinese and English beside
 * each other. Words of acts, refusals, codes and labels come from the API instead. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

/** A text in both languages. `{name}` stands for a value. */
export type Text = readonly [zh: string, en: string];
export type Language = "zh" | "en";
type Values = Readonly<Record<string, string | number>>;
export type Say = (text: Text, values?: Values) => string;

const KEPT = "quanlian-language";
const LanguageContext = createContext<{ language: Language; choose: (next: Language) => void }>({
  language: "zh",
  choose: () => undefined,
});

/** A text in a language, with its values put in. */
export function say(language: Language, text: Text, values: Values = {}): string {
  const words = language === "zh" ? text[0] : text[1];
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(() =>
    localStorage.getItem(KEPT) === "en" ? "en" : "zh",
  );
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    localStorage.setItem(KEPT, language);
  }, [language]);
  const value = useMemo(() => ({ language, choose }), [language]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage() {
  return useContext(LanguageContext);
}

/** `const t = useText(); t(words.title)`; `t([label.zh, label.en])` for what the API says. */
export function useText(): Say {
  const { language } = useLanguage();
  return useMemo(() => (text: Text, values?: Values) => say(language, text, values), [language]);
}

/** What a browser tab is called. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 全连`;
  }, [title]);
}
