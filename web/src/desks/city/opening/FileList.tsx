import { Button, Card, Flex, Input, Modal } from "antd";
import { useRef, useState } from "react";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { useMarks } from "@/texts/marks";
import { openingTexts as texts } from "@/texts/opening";
import { contentOf, isWord, saveFile, Unreadable, type Files } from "./files";

const REMOVABLE = "templates/application.docx";

/** The files of the folder: each can be read, edited, replaced and saved. */
export function FileList({ files, onChange }: { files: Files; onChange: (files: Files) => void }) {
  const t = useText();
  const marks = useMarks();
  const [edited, edit] = useState<string | null>(null);
  const put = (name: string, content: string) => onChange({ ...files, [name]: content });
  const drop = (name: string) =>
    onChange(Object.fromEntries(Object.entries(files).filter(([each]) => each !== name)));
  return (
    <Card size="small" title={<h3 className="card-title">{t(texts.files)}</h3>}>
      <p className="soft no-margin">{t(texts.filesHelp)}</p>
      <ul className="rows file-rows">
        {Object.keys(files).map((name) => (
          <li key={name}>
            <div>{name}</div>
            <Flex gap="small" wrap>
              {!isWord(name) && (
                <Button size="small" aria-label={marks.named(t(texts.edit), name)} onClick={() => edit(name)}>
                  {t(texts.edit)}
                </Button>
              )}
              <Replace name={name} onRead={(content) => put(name, content)} />
              <Button
                size="small"
                aria-label={marks.named(t(texts.save), name)}
                onClick={() => saveFile(name, files[name] ?? "")}
              >
                {t(texts.save)}
              </Button>
              {name === REMOVABLE && (
                <Button size="small" danger onClick={() => drop(name)}>
                  {t(texts.remove)}
                </Button>
              )}
            </Flex>
          </li>
        ))}
      </ul>
      {edited && (
        <Editor
          name={edited}
          content={files[edited] ?? ""}
          onClose={() => edit(null)}
          onDone={(content) => {
            put(edited, content);
            edit(null);
          }}
        />
      )}
    </Card>
  );
}

function Replace({ name, onRead }: { name: string; onRead: (content: string) => void }) {
  const t = useText();
  const marks = useMarks();
  const input = useRef<HTMLInputElement>(null);
  const [bad, setBad] = useState(false);
  async function read(file: File | undefined) {
    if (!file) return;
    try {
      onRead(await contentOf(name, file));
      setBad(false);
    } catch (thrown) {
      if (!(thrown instanceof Unreadable)) throw thrown;
      setBad(true);
    }
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        className="file-input"
        aria-label={marks.named(t(texts.replace), name)}
        onChange={(event) => read(event.target.files?.[0])}
      />
      <Button size="small" onClick={() => input.current?.click()} aria-label={marks.named(t(texts.replace), name)}>
        {t(texts.replace)}
      </Button>
      {bad && <span role="alert">{t(texts.unreadable, { name })}</span>}
    </>
  );
}

function Editor({
  name,
  content,
  onClose,
  onDone,
}: {
  name: string;
  content: string;
  onClose: () => void;
  onDone: (content: string) => void;
}) {
  const t = useText();
  const [text, type] = useState(content);
  return (
    <Modal
      open
      width={900}
      title={name}
      okText={t(common.save)}
      onCancel={onClose}
      onOk={() => onDone(text)}
    >
      <Input.TextArea
        aria-label={name}
        className="file-text"
        rows={22}
        value={text}
        onChange={(event) => type(event.target.value)}
        spellCheck={false}
      />
    </Modal>
  );
}
