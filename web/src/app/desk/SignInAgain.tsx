import { Button, Modal } from "antd";
import { useEffect } from "react";
import { leave, useMe } from "@/api/session";
import { useText } from "@/texts";
import { accountTexts } from "@/texts/account";
import { SignInForm } from "./SignInForm";

/** Asks the same person for the password again, over the page they were on. */
export function SignInAgain() {
  const t = useText();
  const me = useMe();
  useEffect(() => {
    // Dialogs stand beside the page in the document; they are hidden with it.
    document.body.classList.add("desk-left");
    return () => document.body.classList.remove("desk-left");
  }, []);
  return (
    <Modal
      open
      rootClassName="sign-in-again"
      title={t(accountTexts.again)}
      closable={false}
      keyboard={false}
      footer={null}
      mask={{ closable: false }}
    >
      <p>{t(accountTexts.againHelp)}</p>
      <SignInForm login={me.login} />
      <Button type="link" block onClick={leave}>
        {t(accountTexts.another)}
      </Button>
    </Modal>
  );
}
