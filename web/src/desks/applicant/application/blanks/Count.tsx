import { useText } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { useFilling, type Field } from "./shapes";

/** How many 字 a text has, as the server counts them. */
export function Count({ field }: { field: Field }) {
  const t = useText();
  const { counts, fresh } = useFilling();
  const count = counts.find((each) => each.path === field.path);
  if (!count || !field.limits.some((limit) => limit.measure === "zi")) return null;
  const over = count.used - count.limit;
  return (
    <div className={over > 0 ? "blank-count over" : "blank-count"}>
      {t(texts.count, { used: fresh ? count.used : "…", limit: count.limit })}
      {fresh && over > 0 && ` · ${t(texts.countOver, { n: over })}`}
      {!fresh && <span className="visually-hidden">{t(texts.counting)}</span>}
    </div>
  );
}
