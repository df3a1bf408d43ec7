import { PageHead } from "@/shared/office/PageHead";
import { useText } from "@/texts";
import { accountTexts } from "@/texts/account";

export function DemoPage() {
  const t = useText();
  return <PageHead title={t(accountTexts.demo)} />;
}
