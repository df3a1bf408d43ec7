import { useText } from "@/texts";
import { common } from "@/texts/common";
import { publicTexts } from "@/texts/public";

/** A rehearsal is marked wherever it is named. */
export function RehearsalMark() {
  const t = useText();
  return <span className="mark-rehearsal">{t(common.rehearsal)}</span>;
}

/** What stands above a page that is about a rehearsal. */
export function RehearsalBand() {
  const t = useText();
  return (
    <p className="rehearsal-band">
      <RehearsalMark /> {t(publicTexts.rehearsalHelp)}
    </p>
  );
}
