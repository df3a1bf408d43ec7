import { FormOutlined } from "@ant-design/icons";
import type { DeskMenu } from "@/routing/menu";
import { expertTexts as texts } from "@/texts/expert";

export const expertMenu: DeskMenu = {
  title: texts.desk,
  entries: [{ to: "/expert/seats", text: texts.seats, icon: <FormOutlined aria-hidden />, roles: ["expert"] }],
};
