/* Proves an address by a code that is sent to it. */
import { useState } from "react";
import { notify } from "@/api/clients";
import { useWait } from "./wait";

interface Sent {
  email: string;
  addressId: string;
  requestId: string;
}

/** The two steps: a code is sent, then told back. What was proved lives in memory only. */
export function useEmailCode(onProof: (proof: string) => void) {
  const [sent, setSent] = useState<Sent | null>(null);
  const send = notify.useMutation("post", "/api/notify/v1/email-codes");
  const confirm = notify.useMutation("post", "/api/notify/v1/email-codes/{address_id}/confirm", {
    onSuccess: (proved) => onProof(proved.address_proof),
  });

  function ask(email: string) {
    confirm.reset();
    send.mutate(
      { body: { email } },
      {
        onSuccess: (made) =>
          setSent({ email, addressId: made.address_id, requestId: made.request_id }),
      },
    );
  }

  function tell(code: string) {
    if (!sent) return;
    confirm.mutate({
      params: { path: { address_id: sent.addressId } },
      body: { code, request_id: sent.requestId },
    });
  }

  return {
    /** The address that the code went to. */
    sentTo: sent?.email ?? null,
    ask,
    tell,
    asking: send.isPending,
    telling: confirm.isPending,
    refused: confirm.error ?? send.error,
    /** Seconds until another code may be asked for. */
    wait: useWait(send.error),
    /** What was refused was about the address before. */
    edited: () => send.reset(),
    another: () => {
      confirm.reset();
      setSent(null);
    },
  };
}
