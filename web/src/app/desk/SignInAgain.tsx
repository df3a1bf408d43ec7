import { Button, Modal } from "antd";
import { leave, useMe } from "@/api/session";
import { useText } from "@/texts";
import { accountTexts } from "@/texts/account";
import { SignInForm } from "./SignInForm";

/** Asks the same person for the password again, over the page they were on. */
export function SignInAgain() {
  const t = useText();
  const me = useMe();
  return (
    <Modal open title={t(accountTexts.again)} closable={false} footer={null} mask={{ closable: false }}>
      <p>{t(accountTexts.againHelp)}</p>
      <SignInForm login={me.login} />
      <Button type="link" block onClick={leave}>
        {t(accountTexts.another)}
      </Button>
    </Modal>
  );
}
