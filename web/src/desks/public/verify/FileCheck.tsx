import { useState } from "react";
import { useText, type Text } from "@/texts";
import { useMarks } from "@/texts/marks";
import { verifyTexts } from "@/texts/public";
import { sha256 } from "@/shared/sha256";
import { FileChoice } from "./FileChoice";
import { readJson, Refused, type Json } from "./json";
import { isContent, namedAs, type Receipt } from "./rules";

interface Found {
  name: string;
  belongs: boolean;
  text: Text;
  values: Record<string, string>;
}

async function found(file: File, receipt: Receipt): Promise<Found> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const hash = await sha256(bytes);
  const [named] = namedAs(hash, receipt);
  const { name } = file;
  if (named) {
    return { name, belongs: true, text: verifyTexts.ofReceipt, values: { name: named.filename } };
  }
  const document = jsonIn(bytes);
  if (document !== undefined && (await isContent(document, receipt))) {
    return { name, belongs: true, text: verifyTexts.isContent, values: {} };
  }
  return { name, belongs: false, text: verifyTexts.stranger, values: { hash } };
}

function jsonIn(bytes: Uint8Array): Json | undefined {
  try {
    return readJson(bytes);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Compares files with the receipt's list, by their hash. */
export function FileCheck({ receipt }: { receipt: Receipt }) {
  const t = useText();
  const marks = useMarks();
  const [lines, setLines] = useState<Found[]>([]);
  return (
    <section>
      <h2>{t(verifyTexts.files)}</h2>
      <p className="help">{t(verifyTexts.filesHelp)}</p>
      <FileChoice
        choose={t(verifyTexts.chooseFiles)}
        several
        onFiles={async (files) => setLines(await Promise.all(files.map((file) => found(file, receipt))))}
      />
      <ul className="file-lines" aria-live="polite">
        {lines.map((line, index) => (
          <li key={`${index}-${line.name}`}>
            <strong className={line.belongs ? "belongs" : "stranger"} aria-hidden="true">
              {line.belongs ? "✓" : "✗"}
            </strong>{" "}
            {marks.named(line.name, t(line.text, line.values))}
          </li>
        ))}
      </ul>
    </section>
  );
}
