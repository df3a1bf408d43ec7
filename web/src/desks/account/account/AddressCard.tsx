import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Card, Flex } from "antd";
import { useState } from "react";
import { notify } from "@/api/clients";
import { Answer } from "@/shared/office/Answer";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { accountPageTexts } from "@/texts/account";
import { common } from "@/texts/common";
import { useMarks } from "@/texts/marks";
import { EmailProof } from "../email/EmailProof";

/** Where letters go. Another address is proved by a code first. */
export function AddressCard() {
  const t = useText();
  const marks = useMarks();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [changing, setChanging] = useState(false);
  const address = notify.useQuery("get", "/api/notify/v1/my/address");
  const change = notify.useMutation("put", "/api/notify/v1/my/address", {
    onSuccess: async () => {
      setChanging(false);
      message.success(t(accountPageTexts.addressChanged));
      await queries.invalidateQueries({ queryKey: ["get", "/api/notify/v1/my/address"] });
    },
  });
  return (
    <Card title={t(accountPageTexts.address)}>
      <Answer of={address}>
        {(mine) => (
          <p className="no-margin">
            {mine.email
              ? marks.named(t(accountPageTexts.addressNow), mine.email)
              : t(accountPageTexts.noAddress)}
          </p>
        )}
      </Answer>
      {change.error && <Refusal problem={change.error} />}
      {changing ? (
        <Flex vertical gap="small" className="narrow">
          <EmailProof onProof={(proof) => change.mutate({ body: { address_proof: proof } })} />
          <Button type="link" className="align-start" onClick={() => setChanging(false)}>
            {t(common.cancel)}
          </Button>
        </Flex>
      ) : (
        <Button onClick={() => setChanging(true)}>{t(accountPageTexts.changeAddress)}</Button>
      )}
    </Card>
  );
}
