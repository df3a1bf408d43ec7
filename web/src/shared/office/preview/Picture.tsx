import { Alert } from "antd";
import { useEffect, useState } from "react";
import { useText } from "@/texts";
import { previewTexts as texts } from "@/texts/preview";

/** A picture out of its bytes. */
export function Picture({
  bytes,
  mediaType,
  filename,
}: {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
  filename: string;
}) {
  const t = useText();
  const [address, setAddress] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mediaType]);
  if (broken) return <Alert type="warning" showIcon title={t(texts.unreadable)} />;
  if (address === null) return null;
  return (
    <img
      className="preview-picture"
      src={address}
      alt={t(texts.picture, { name: filename })}
      onError={() => setBroken(true)}
    />
  );
}
