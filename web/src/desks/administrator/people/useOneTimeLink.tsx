import { App, Typography } from "antd";
import { identity } from "@/api/clients";
import { instantText } from "@/shared/instants";
import { useRefused } from "@/shared/office/refused";
import { useLanguage, useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";

/** Issue a link by which a member of staff sets a password of their own. It is shown once. */
export function useOneTimeLink() {
  const t = useText();
  const { language } = useLanguage();
  const { modal } = App.useApp();
  const issue = identity.useMutation("post", "/api/identity/v1/people/{person_id}/one-time-links", {
    onSuccess: (made) => {
      // The token stands behind the hash, which no server and no log ever sees.
      const address = `${location.origin}/one-time-link#${made.token}`;
      modal.success({
        title: t(texts.linkTitle),
        content: (
          <>
            <Typography.Paragraph copyable className="typed">
              {address}
            </Typography.Paragraph>
            <p>{t(texts.linkHelp, { at: instantText(made.expires_at, language) })}</p>
          </>
        ),
      });
    },
    onError: useRefused(),
  });
  return {
    issue: (personId: string) => issue.mutate({ params: { path: { person_id: personId } } }),
    busy: issue.isPending,
  };
}
