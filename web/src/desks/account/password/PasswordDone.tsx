import { Link } from "@tanstack/react-router";
import { Card } from "antd";
import { PageHead } from "@/shared/office/PageHead";
import { useText } from "@/texts";
import { recoveryTexts } from "@/texts/account";
import { common } from "@/texts/common";

/** The password was set: the way to the sign-in. */
export function PasswordDone({ title }: { title: string }) {
  const t = useText();
  return (
    <Card className="door-card">
      <PageHead title={title} />
      <p role="status">
        <strong>{t(recoveryTexts.done)}</strong>
      </p>
      <Link to="/waiting">{t(common.signIn)}</Link>
    </Card>
  );
}
