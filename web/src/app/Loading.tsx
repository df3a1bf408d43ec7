import { useText } from "@/texts";
import { common } from "@/texts/common";

export function Loading() {
  const t = useText();
  return (
    <p className="loading" role="status">
      {t(common.loading)}
    </p>
  );
}
