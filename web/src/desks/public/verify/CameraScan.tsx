import { useEffect, useRef, useState } from "react";
import { useText } from "@/texts";
import { verifyTexts } from "@/texts/public";
import { codeIn } from "./code";

/** Looks through the camera until a wanted code is seen. The pictures stay in this page. */
export function CameraScan({
  isWanted,
  onCode,
}: {
  isWanted: (code: string) => boolean;
  onCode: (code: string) => void;
}) {
  const t = useText();
  const video = useRef<HTMLVideoElement>(null);
  const [refused, setRefused] = useState(false);
  const told = useRef({ isWanted, onCode });
  useEffect(() => {
    told.current = { isWanted, onCode };
  });

  useEffect(() => {
    let stream: MediaStream | null = null;
    let left = false;
    const canvas = document.createElement("canvas");

    async function look(): Promise<void> {
      const seen = video.current;
      const context = canvas.getContext("2d", { willReadFrequently: true });
      if (left || !seen || !context) return;
      if (seen.videoWidth > 0) {
        canvas.width = seen.videoWidth;
        canvas.height = seen.videoHeight;
        context.drawImage(seen, 0, 0);
        const code = await codeIn(context.getImageData(0, 0, canvas.width, canvas.height));
        if (left) return;
        if (code !== null && told.current.isWanted(code)) {
          told.current.onCode(code);
          return;
        }
      }
      requestAnimationFrame(() => void look().catch(fail));
    }

    async function begin(): Promise<void> {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (left || !video.current) return stop();
      video.current.srcObject = stream;
      await video.current.play();
      await look();
    }

    /** The person refused, there is no camera, the page is not served safely, or it gave no picture. */
    function fail(): void {
      // A camera that is left while it begins fails too; that concerns nobody.
      if (!left) setRefused(true);
      stop();
    }

    function stop(): void {
      left = true;
      stream?.getTracks().forEach((track) => track.stop());
    }

    void begin().catch(fail);
    return stop;
  }, []);

  if (refused) return <p role="alert">{t(verifyTexts.cameraRefused)}</p>;
  return (
    <div className="scanner">
      <video ref={video} muted playsInline aria-label={t(verifyTexts.camera)} />
    </div>
  );
}
