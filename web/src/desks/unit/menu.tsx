import { AuditOutlined, OrderedListOutlined } from "@ant-design/icons";
import type { DeskMenu } from "@/routing/menu";
import { unitTexts as texts } from "@/texts/unit";

const UNIT = ["unit_officer", "unit_head"] as const;

export const unitMenu: DeskMenu = {
  title: texts.desk,
  entries: [
    { to: "/unit/cases", text: texts.cases, icon: <AuditOutlined aria-hidden />, roles: UNIT },
    { to: "/unit/list", text: texts.list, icon: <OrderedListOutlined aria-hidden />, roles: UNIT },
  ],
};
