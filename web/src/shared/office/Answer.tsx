import { Button, Empty, Skeleton } from "antd";
import type { ReactNode } from "react";
import { asProblem } from "@/api/problem";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { Refusal } from "../Refusal";

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** What a query answered: a skeleton while it loads, the refusal with a retry, or the content. */
export function Answer<T>({
  of: query,
  isEmpty,
  empty,
  children,
}: {
  of: Asked<T>;
  /** Whether there is nothing to show. */
  isEmpty?: (data: T) => boolean;
  /** What to say then: why it is empty, and what comes next. */
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const t = useText();
  // A list that failed to be asked again still shows what it had.
  if (query.data !== undefined) {
    return isEmpty?.(query.data) ? (
      <Empty description={empty ?? t(common.nothing)} />
    ) : (
      children(query.data)
    );
  }
  if (query.error) {
    const forbidden = asProblem(query.error).status === 403;
    return (
      <Refusal problem={query.error}>
        {forbidden ? (
          <p>{t(common.notForYouHelp)}</p>
        ) : (
          <Button onClick={() => query.refetch()}>{t(common.again)}</Button>
        )}
      </Refusal>
    );
  }
  return <Skeleton active paragraph={{ rows: 6 }} aria-label={t(common.loading)} />;
}
