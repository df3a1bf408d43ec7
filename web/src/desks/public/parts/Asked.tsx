import type { ReactNode } from "react";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { common } from "@/texts/common";

interface Query<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** What a query answered: its content, a word while it loads, or the refusal with a retry. */
export function Asked<T>({ of: query, children }: { of: Query<T>; children: (data: T) => ReactNode }) {
  const t = useText();
  if (query.data !== undefined) return children(query.data);
  if (query.error) {
    return (
      <Refusal problem={query.error}>
        <button type="button" className="button" onClick={() => query.refetch()}>
          {t(common.again)}
        </button>
      </Refusal>
    );
  }
  return (
    <p className="asked" role="status">
      {t(common.loading)}
    </p>
  );
}
