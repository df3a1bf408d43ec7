import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Card, Flex } from "antd";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { accountTexts, waitingTexts } from "@/texts/account";
import { common } from "@/texts/common";
import type { WaitingItem } from "./links";
import { useWaiting } from "./useWaiting";
import { WaitingLine } from "./WaitingLine";

const route = getRouteApi("/desk/waiting");

/** What waits for the person who is signed in, over every room. */
export function WaitingPage() {
  const t = useText();
  const { kind } = route.useSearch();
  const waiting = useWaiting(kind as WaitingItem["kind"] | undefined);
  return (
    <>
      <PageHead title={t(accountTexts.waiting)} help={t(waitingTexts.help)} />
      <Answer of={waiting}>
        {({ items, kinds }) => (
          <>
            {waiting.silent && (
              <Refusal problem={waiting.silent}>
                <p>{t(waitingTexts.partly)}</p>
                <Button onClick={() => void waiting.refetch()}>{t(common.again)}</Button>
              </Refusal>
            )}
            <nav className="chips" aria-label={t(accountTexts.waiting)} hidden={kinds.length === 0}>
              <Link to="/waiting" search={(now) => ({ ...now, kind: undefined })} className={kind ? "" : "chosen"}>
                {t(waitingTexts.all)} {kinds.reduce((sum, each) => sum + each.total, 0)}
              </Link>
              {kinds.map((each) => (
                <Link
                  key={each.kind}
                  to="/waiting"
                  search={(now) => ({ ...now, kind: each.kind })}
                  className={kind === each.kind ? "chosen" : ""}
                >
                  {t([each.label, each.label_en])} {each.total}
                </Link>
              ))}
            </nav>
            <Card>
              {items.length === 0 && !waiting.silent ? (
                <div className="nothing" role="status">
                  <strong>{t(waitingTexts.none)}</strong>
                  <p>{t(waitingTexts.noneHelp)}</p>
                </div>
              ) : (
                <ul className="rows">
                  {items.map((item) => (
                    <WaitingLine key={`${item.kind}-${item.about.id}`} item={item} />
                  ))}
                </ul>
              )}
            </Card>
            {waiting.hasMore && (
              <Flex vertical align="center" gap="small" className="more">
                {waiting.stopped && <Refusal problem={waiting.stopped} />}
                <Button onClick={() => waiting.more()}>{t(waitingTexts.more)}</Button>
              </Flex>
            )}
          </>
        )}
      </Answer>
    </>
  );
}
