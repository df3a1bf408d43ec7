import { useMutation } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { Button, Card, Form } from "antd";
import { PageHead } from "@/shared/office/PageHead";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { recoveryTexts } from "@/texts/account";
import { askAtDoor } from "../door";
import { NewPassword } from "./NewPassword";
import { PasswordDone } from "./PasswordDone";

/** Staff set their password by an administrator's link: `/one-time-link#token`. A browser sends
 * what follows the # to no server, so the token is in nobody's log. */
export function OneTimeLinkPage() {
  const t = useText();
  const { hash: token } = useLocation();
  const redeem = useMutation({
    mutationFn: ({ password }: { password: string }) =>
      askAtDoor("/api/identity/v1/one-time-links/redemption", { token, new: password }),
  });
  if (redeem.isSuccess) return <PasswordDone title={t(recoveryTexts.linkTitle)} />;
  return (
    <Card className="door-card">
      <PageHead title={t(recoveryTexts.linkTitle)} help={t(recoveryTexts.linkHelp)} />
      {token === "" ? (
        <p role="alert">{t(recoveryTexts.noLink)}</p>
      ) : (
        <Form<{ password: string }> layout="vertical" onFinish={(typed) => redeem.mutate(typed)}>
          {redeem.error && <Refusal problem={redeem.error} />}
          <NewPassword label={t(recoveryTexts.next)} />
          <Button type="primary" htmlType="submit" loading={redeem.isPending}>
            {t(recoveryTexts.set)}
          </Button>
        </Form>
      )}
    </Card>
  );
}
