import { Button } from "antd";
import { useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";
import { useOneTimeLink } from "./useOneTimeLink";

/** Another link, where the first was lost or a password was forgotten. */
export function OneTimeLink({ personId }: { personId: string }) {
  const t = useText();
  const { issue, busy } = useOneTimeLink();
  return (
    <Button size="small" loading={busy} onClick={() => issue(personId)}>
      {t(texts.link)}
    </Button>
  );
}
