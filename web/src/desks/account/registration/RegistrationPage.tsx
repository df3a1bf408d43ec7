import { Link } from "@tanstack/react-router";
import { Card, Steps } from "antd";
import { useState } from "react";
import { PageHead } from "@/shared/office/PageHead";
import { useText } from "@/texts";
import { accountTexts, registrationTexts } from "@/texts/account";
import { EmailProof } from "../email/EmailProof";
import { AccountForm } from "./AccountForm";

/** An applicant's person registers: the address is proved, the account is made, and they are in. */
export function RegistrationPage() {
  const t = useText();
  const [proof, setProof] = useState<string | null>(null);
  return (
    <Card className="door-card">
      <PageHead title={t(accountTexts.register)} help={t(registrationTexts.help)} />
      <Steps
        size="small"
        current={proof === null ? 0 : 1}
        className="door-steps"
        items={[{ title: t(registrationTexts.stepEmail) }, { title: t(registrationTexts.stepAccount) }]}
      />
      {proof === null ? <EmailProof onProof={setProof} /> : <AccountForm proof={proof} />}
      <p className="door-more">
        <Link to="/waiting">{t(accountTexts.haveAccount)}</Link>
      </p>
    </Card>
  );
}
