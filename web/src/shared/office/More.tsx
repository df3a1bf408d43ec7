import { Button, Flex } from "antd";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { goOn, type Going } from "../endless";

/** The button at the end of a list that has more. */
export function More({ of: query }: { of: Going }) {
  const t = useText();
  if (!query.hasNextPage) return null;
  return (
    <Flex justify="center" className="more">
      <Button loading={query.isFetchingNextPage} onClick={() => goOn(query)}>
        {t(common.more)}
      </Button>
    </Flex>
  );
}
