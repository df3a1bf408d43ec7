import { useBlocker } from "@tanstack/react-router";
import { Modal } from "antd";
import { useText } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { useKeeper } from "./DraftProvider";

/** Saves before the person leaves the application, and asks only where that cannot be done. */
export function LeaveGuard({ base }: { base: string }) {
  const t = useText();
  const keeper = useKeeper();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ next }) => {
      // The draft stays open on the other pages of this application.
      if (next.pathname === base || next.pathname.startsWith(`${base}/`)) return false;
      return !(await keeper.flush());
    },
    enableBeforeUnload: () => keeper.now().unsaved,
    withResolver: true,
  });
  return (
    <Modal
      open={status === "blocked"}
      title={t(texts.leaveTitle)}
      okText={t(texts.stay)}
      cancelText={t(texts.leave)}
      onOk={reset}
      onCancel={proceed}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      {t(texts.leaveHelp)}
    </Modal>
  );
}
