import { useState } from "react";
import { useText } from "@/texts";
import { verifyTexts } from "@/texts/public";
import { CameraScan } from "./CameraScan";
import { codeInPicture } from "./code";
import { FileChoice } from "./FileChoice";
import { isCopy, readMark, type Receipt, type ReceiptMark } from "./rules";

/** Compares the QR code of a printed receipt with the receipt file. */
export function CodeCheck({ receipt }: { receipt: Receipt | null }) {
  const t = useText();
  const [mark, setMark] = useState<ReceiptMark | null>(null);
  const [missed, setMissed] = useState(false);
  const [scanning, setScanning] = useState(false);

  function read(code: string | null) {
    const named = code === null ? null : readMark(code);
    setMark(named);
    setMissed(named === null);
    setScanning(false);
  }

  return (
    <section>
      <h2>{t(verifyTexts.code)}</h2>
      <p className="help">{t(verifyTexts.codeHelp)}</p>
      <FileChoice
        choose={t(verifyTexts.picture)}
        accept="image/*"
        onFiles={async ([picture]) => {
          if (picture) read(await codeInPicture(picture));
        }}
      />
      <p>
        <button type="button" className="button" onClick={() => setScanning(!scanning)}>
          {t(scanning ? verifyTexts.stop : verifyTexts.camera)}
        </button>
      </p>
      {scanning && <CameraScan isWanted={(code) => readMark(code) !== null} onCode={read} />}
      <div aria-live="polite">
        {missed && <p className="stranger">{t(verifyTexts.noCode)}</p>}
        {mark && <Copy mark={mark} receipt={receipt} />}
      </div>
    </section>
  );
}

function Copy({ mark, receipt }: { mark: ReceiptMark; receipt: Receipt | null }) {
  const t = useText();
  const copy = receipt !== null && isCopy(mark, receipt);
  const said = receipt === null ? verifyTexts.codeAlone : copy ? verifyTexts.codeFits : verifyTexts.codeOther;
  return (
    <div className={receipt === null ? "verdict" : copy ? "verdict good" : "verdict bad"}>
      <h3>{t(verifyTexts.codeRead)}</h3>
      <dl className="facts">
        <dt>{t(verifyTexts.number)}</dt>
        <dd>{mark.number}</dd>
        <dt>{t(verifyTexts.receivedAt)}</dt>
        <dd>{mark.receivedAt}</dd>
      </dl>
      <p>
        <strong>{t(said)}</strong>
      </p>
    </div>
  );
}
