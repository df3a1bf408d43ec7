import { AuditOutlined, BookOutlined, OrderedListOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import type { DeskMenu } from "@/routing/menu";
import { menuTexts } from "@/texts/menu";

const UNIT = ["unit_officer", "unit_head"] as const;

export const unitMenu: DeskMenu = {
  title: menuTexts.unit,
  entries: [
    { to: "/unit/cases", text: menuTexts.unitCases, icon: <AuditOutlined aria-hidden />, roles: UNIT },
    { to: "/unit/applicants", text: menuTexts.applicants, icon: <SafetyCertificateOutlined aria-hidden />, roles: UNIT },
    { to: "/unit/entries", text: menuTexts.entries, icon: <BookOutlined aria-hidden />, roles: UNIT },
    { to: "/unit/list", text: menuTexts.list, icon: <OrderedListOutlined aria-hidden />, roles: UNIT },
  ],
};
