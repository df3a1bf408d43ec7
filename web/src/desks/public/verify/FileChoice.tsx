import { useId, useState } from "react";
import { useText } from "@/texts";
import { verifyTexts } from "@/texts/public";

/** A place for files: dropped, or chosen by keyboard or pointer. */
export function FileChoice({
  drop,
  choose,
  accept,
  several = false,
  onFiles,
}: {
  drop?: string;
  choose: string;
  accept?: string;
  several?: boolean;
  onFiles: (files: File[]) => unknown;
}) {
  const t = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  const [unread, setUnread] = useState(false);
  const take = (list: Iterable<File>) =>
    void (async () => onFiles([...list]))().then(
      () => setUnread(false),
      () => setUnread(true),
    );
  return (
    <div
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      {drop && (
        <p>
          {drop}
          {t(verifyTexts.or)}
        </p>
      )}
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept={accept}
        multiple={several}
        onChange={(event) => {
          take(event.target.files ?? []);
          event.target.value = "";
        }}
      />
      <label htmlFor={id} className="button main">
        {choose}
      </label>
      {unread && <p role="alert">{t(verifyTexts.unreadFile)}</p>}
    </div>
  );
}
