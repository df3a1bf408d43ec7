import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { intakeApi } from "@/api/clients";
import { useText, useTitle } from "@/texts";
import { publicTexts, verifyTexts } from "@/texts/public";
import { Asked } from "../parts/Asked";
import { CodeCheck } from "./CodeCheck";
import { FileChoice } from "./FileChoice";
import { FileCheck } from "./FileCheck";
import { Refused, readJson } from "./json";
import { canVerify, keysOf, verify, type Keys, type Receipt } from "./rules";
import { Verdict, type Outcome } from "./Verdict";

/** The published keys, read by the same rules as a receipt. */
async function publishedKeys(): Promise<Keys> {
  const { data, error } = await intakeApi.GET("/api/intake/v1/receipts/keys", {
    parseAs: "arrayBuffer",
  });
  if (!data) throw error;
  return keysOf(readJson(new Uint8Array(data)));
}

async function outcomeOf(file: File, keys: Keys): Promise<Outcome> {
  let readable = false;
  try {
    const signed = readJson(new Uint8Array(await file.arrayBuffer()));
    readable = true;
    return { receipt: await verify(signed, keys), file: file.name };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { refused: error, readable, file: file.name };
  }
}

/** Checks a receipt in this browser alone. */
export function VerifyPage() {
  const t = useText();
  useTitle(t(publicTexts.verify));
  const able = useQuery({ queryKey: ["ed25519"], queryFn: canVerify, staleTime: Infinity });
  const keys = useQuery({ queryKey: ["receipt-keys"], queryFn: publishedKeys, staleTime: Infinity });
  return (
    <>
      <h1>{t(publicTexts.verify)}</h1>
      <p className="help">{t(verifyTexts.help)}</p>
      {able.data === false ? (
        <div className="verdict bad" role="alert">
          <h2>{t(verifyTexts.tooOld)}</h2>
          <p>{t(verifyTexts.tooOldHelp)}</p>
        </div>
      ) : (
        <Asked of={keys}>{(known) => <Check keys={known} />}</Asked>
      )}
    </>
  );
}

function Check({ keys }: { keys: Keys }) {
  const t = useText();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const receipt: Receipt | null = outcome && "receipt" in outcome ? outcome.receipt : null;
  return (
    <>
      <FileChoice
        drop={t(verifyTexts.drop)}
        choose={t(verifyTexts.choose)}
        accept=".json,application/json"
        onFiles={async ([file]) => {
          if (file) setOutcome(await outcomeOf(file, keys));
        }}
      />
      <p className="help">{t(verifyTexts.keysFrom)}</p>
      <div aria-live="polite">{outcome && <Verdict of={outcome} />}</div>
      {receipt && <FileCheck key={receipt.signature} receipt={receipt} />}
      <CodeCheck receipt={receipt} />
    </>
  );
}
