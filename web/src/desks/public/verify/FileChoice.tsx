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
        onFiles([...event.dataTransfer.files]);
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
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <label htmlFor={id} className="button main">
        {choose}
      </label>
    </div>
  );
}
