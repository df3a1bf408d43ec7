import { Alert } from "antd";
import { useSyncExternalStore } from "react";
import { useText } from "@/texts";
import { common } from "@/texts/common";

function watch(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

/** Says that the network is away, while it is. */
export function Offline() {
  const t = useText();
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  return online ? null : <Alert type="warning" showIcon title={t(common.offline)} banner />;
}
