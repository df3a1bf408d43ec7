import { Link } from "@tanstack/react-router";
import { Card } from "antd";
import { identity } from "@/api/clients";
import { useText, useTitle } from "@/texts";
import { accountTexts } from "@/texts/account";
import { common } from "@/texts/common";
import { SignInForm } from "./SignInForm";

/** Shown in place of any page behind the sign-in; the page itself follows at the same address. */
export function SignInPage() {
  const t = useText();
  useTitle(t(common.signIn));
  // Only a demo's own system has people whom anybody may play.
  const demo = identity.useQuery("get", "/api/identity/v1/demo-people", {}, { retry: false });
  return (
    <main className="sign-in" id="content">
      <Card className="sign-in-card">
        <Link to="/" className="brand">
          <img src="/icon.svg" alt="" width={36} height={36} />
          <span>{t(common.brand)}</span>
        </Link>
        <h1>{t(accountTexts.signInTitle)}</h1>
        <SignInForm />
        <p className="sign-in-more">
          <Link to="/registration">{t(accountTexts.register)}</Link>
          <Link to="/forgotten-password">{t(accountTexts.forgotten)}</Link>
          {demo.data && <Link to="/demo">{t(accountTexts.demo)}</Link>}
        </p>
      </Card>
    </main>
  );
}
