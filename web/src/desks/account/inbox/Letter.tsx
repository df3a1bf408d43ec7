import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Button, Tag } from "antd";
import { useState } from "react";
import { notify } from "@/api/clients";
import type { components } from "@/api/generated/notify";
import { instantText } from "@/shared/instants";
import { Refusal } from "@/shared/Refusal";
import { useLanguage, useText } from "@/texts";
import { inboxTexts } from "@/texts/account";

/** A letter, folded until it is opened. */
export function Letter({ letter }: { letter: components["schemas"]["InboxItem"] }) {
  const t = useText();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  // It stays where it is while it is read; the list of unread ones is asked for anew afterwards.
  const [read, setRead] = useState(letter.read_at !== null);
  const mark = notify.useMutation("post", "/api/notify/v1/inbox/{message_id}/read", {
    onSuccess: async () => {
      setRead(true);
      await queries.invalidateQueries({ queryKey: ["inbox"], refetchType: "none" });
    },
  });

  function toggle() {
    if (!open && !read) mark.mutate({ params: { path: { message_id: letter.id } } });
    setOpen(!open);
  }

  return (
    <li>
      <button type="button" className={read ? "letter-head" : "letter-head new"} aria-expanded={open} onClick={toggle}>
        <span>
          {!read && <Tag color="blue">{t(inboxTexts.unread)}</Tag>}
          {letter.subject}
        </span>
        <time dateTime={letter.written_at}>{instantText(letter.written_at, language)}</time>
      </button>
      {mark.error && <Refusal problem={mark.error} />}
      {open && (
        <div className="letter-body">
          <p>{letter.body}</p>
          {letter.page && <ToPage page={letter.page} />}
        </div>
      )}
    </li>
  );
}

/** The way to the page that a letter speaks of. */
function ToPage({ page }: { page: string }) {
  const t = useText();
  const { history } = useRouter();
  return (
    <Button
      href={page}
      onClick={(event) => {
        // Within the portal: a new load would ask for a new access token.
        event.preventDefault();
        history.push(page);
      }}
    >
      {t(inboxTexts.page)}
    </Button>
  );
}
