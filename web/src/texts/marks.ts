/* How words are put together: with the marks of the person's language. */
import { useLanguage, type Language } from ".";

/** `colon`: between a name and what it names. `also`: between parts of one text. */
export interface Marks {
  colon: string;
  also: string;
  named: (name: string, value: string | number) => string;
  aside: (text: string, more: string | number) => string;
  list: (items: readonly string[]) => string;
}

const MARKS: Readonly<Record<Language, Marks>> = {
  zh: {
    colon: "：",
    also: "；",
    named: (name, value) => `${name}：${value}`,
    aside: (text, more) => `${text}（${more}）`,
    list: (items) => items.join("、"),
  },
  en: {
    colon: ": ",
    also: "; ",
    named: (name, value) => `${name}: ${value}`,
    aside: (text, more) => `${text} (${more})`,
    list: (items) => items.join(", "),
  },
};

export function useMarks(): Marks {
  return MARKS[useLanguage().language];
}
