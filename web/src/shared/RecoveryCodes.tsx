import { Typography } from "antd";
import { useText } from "@/texts";
import { secondFactorTexts as texts } from "@/texts/secondFactor";

/** Recovery codes, shown once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useText();
  return (
    <section>
      <h2>{t(texts.codesTitle)}</h2>
      <p>{t(texts.codesHelp)}</p>
      <Typography.Paragraph copyable={{ text: codes.join("\n") }} className="recovery-codes">
        {codes.map((code) => (
          <code key={code}>{code}</code>
        ))}
      </Typography.Paragraph>
    </section>
  );
}
