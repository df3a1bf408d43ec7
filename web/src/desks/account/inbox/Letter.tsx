import { useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { Tag } from "antd";
import { useState } from "react";
import { notify } from "@/api/clients";
import type { components } from "@/api/generated/notify";
import { hasRole, useMe } from "@/api/session";
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
          {letter.submission_id && <ToSubmission submissionId={letter.submission_id} />}
        </div>
      )}
    </li>
  );
}

/** An applicant's way to the application that a letter speaks of. */
function ToSubmission({ submissionId }: { submissionId: string }) {
  const t = useText();
  const me = useMe();
  const { routesByPath } = useRouter();
  const to = "/applications/$submissionId";
  if (!(to in routesByPath) || !hasRole(me, "applicant_member", "applicant_signatory")) return null;
  return (
    <Link to={to as "/waiting"} params={{ submissionId } as never}>
      {t(inboxTexts.submission)}
    </Link>
  );
}
