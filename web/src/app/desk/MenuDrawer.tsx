import { Drawer } from "antd";
import { useText } from "@/texts";
import { accountTexts } from "@/texts/account";
import { DeskNavigation } from "./DeskNavigation";

/** The menu where the window has no room beside the page. */
export function MenuDrawer({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <Drawer open onClose={onClose} placement="left" size={260} title={t(accountTexts.menu)}>
      <DeskNavigation onChosen={onClose} />
    </Drawer>
  );
}
