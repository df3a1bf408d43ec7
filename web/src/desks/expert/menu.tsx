import { FormOutlined } from "@ant-design/icons";
import type { DeskMenu } from "@/routing/menu";
import { menuTexts } from "@/texts/menu";

export const expertMenu: DeskMenu = {
  title: menuTexts.expert,
  entries: [{ to: "/expert/seats", text: menuTexts.seats, icon: <FormOutlined aria-hidden />, roles: ["expert"] }],
};
