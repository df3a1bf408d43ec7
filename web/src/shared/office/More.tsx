import { Button, Flex } from "antd";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { goOn, type Going } from "../endless";
import { Refusal } from "../Refusal";

/** The button at the end of a list that has more, and why more did not come. */
export function More({ of: query }: { of: Going }) {
  const t = useText();
  if (!query.hasNextPage) return null;
  return (
    <Flex vertical align="center" gap="small" className="more">
      {query.isFetchNextPageError && <Refusal problem={query.error} />}
      <Button loading={query.isFetchingNextPage} onClick={() => goOn(query)}>
        {t(common.more)}
      </Button>
    </Flex>
  );
}
