import { useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { receiptRefusals } from "@/texts/receipt";
import { verifyTexts } from "@/texts/public";
import { useWords } from "@/shared/words";
import type { Refused } from "./json";
import { proves, provesNot, type Receipt, type Sentence } from "./rules";

export type Outcome =
  | { receipt: Receipt; file: string }
  | { refused: Refused; readable: boolean; file: string };

/** What the check of a file found, in words. */
export function Verdict({ of: outcome }: { of: Outcome }) {
  const t = useText();
  const marks = useMarks();
  if ("refused" in outcome) {
    const { refused, readable, file } = outcome;
    return (
      <section className="verdict bad">
        <h2>{t(readable ? verifyTexts.holdsNot : verifyTexts.unreadable)}</h2>
        <p>
          {marks.named(file, t(receiptRefusals[refused.code], refused.values))}
        </p>
      </section>
    );
  }
  const { receipt, file } = outcome;
  return (
    <section className="verdict good">
      <h2>{t(verifyTexts.holds)}</h2>
      <p>{file}</p>
      <h3>{t(verifyTexts.proves)}</h3>
      <Sentences of={proves(receipt)} />
      <h3>{t(verifyTexts.provesNot)}</h3>
      <Sentences of={provesNot(receipt)} />
      {receipt.manifest.length > 0 && <Manifest receipt={receipt} />}
    </section>
  );
}

function Sentences({ of: sentences }: { of: Sentence[] }) {
  const t = useText();
  return (
    <ul>
      {sentences.map(({ text, values }) => (
        <li key={text[1]}>{t(text, values)}</li>
      ))}
    </ul>
  );
}

function Manifest({ receipt }: { receipt: Receipt }) {
  const t = useText();
  const words = useWords("intake");
  return (
    <>
      <h3>{t(verifyTexts.manifest)}</h3>
      <div className="table-wrap">
        <table>
          <thead>
            <tr>
              <th scope="col">{t(verifyTexts.filename)}</th>
              <th scope="col">{t(verifyTexts.kind)}</th>
              <th scope="col">{t(verifyTexts.size)}</th>
            </tr>
          </thead>
          <tbody>
            {receipt.manifest.map((item) => (
              <tr key={item.sha256 + item.filename}>
                <th scope="row">{item.filename}</th>
                <td>{words.of("EvidenceKind", item.kind)}</td>
                <td>{(item.size / 1024).toFixed(1)} KB</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
