import { Link } from "@tanstack/react-router";
import type { components } from "@/api/generated/registry";
import { closingText, instantText } from "@/shared/instants";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { objectionTexts as texts } from "@/texts/objection";
import { RehearsalBand } from "../parts/RehearsalMark";

type Lodging = components["schemas"]["LodgingView"];

/** An objection as its objector reads it: what was received, and what was answered. */
export function Lodged({ of: lodging }: { of: Lodging }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const words = useWords("registry");
  return (
    <>
      {lodging.rehearsal && <RehearsalBand />}
      <dl className="facts">
        <dt>{t(texts.number)}</dt>
        <dd>
          <strong className="object-number">{lodging.number}</strong>
        </dd>
        <dt>{t(texts.receivedAt)}</dt>
        <dd>{instantText(lodging.received_at, language)}</dd>
        {lodging.due_at && (
          <>
            <dt>{t(texts.due)}</dt>
            <dd>{closingText(lodging.due_at, language)}</dd>
          </>
        )}
      </dl>
      {lodging.items.map((item) => (
        <section key={item.submission_id} className="object-item">
          <h2>
            {item.factory_name}{" "}
            <span className={item.reply ? "mark-open" : "mark-earlier"}>
              {words.of("ObjectionState", item.state)}
            </span>
          </h2>
          {item.ground && <p>{words.of("InadmissibleGround", item.ground)}</p>}
          <p className="typed">{item.reply ? marks.named(t(texts.reply), item.reply) : t(texts.noReply)}</p>
        </section>
      ))}
      <h2>{t(texts.files)}</h2>
      <ul className="file-lines">
        {lodging.files.map((file, index) => (
          <li key={`${file.sha256}-${index}`}>
            {words.of("ObjectionFileKind", file.kind)} <code>{file.sha256}</code>
          </li>
        ))}
      </ul>
      <p className="no-print">
        <Link to="/notices/$noticeId" params={{ noticeId: lodging.notice_id }}>
          {t(texts.back)}
        </Link>
      </p>
    </>
  );
}
