import { FileSearchOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import type { DeskMenu } from "@/routing/menu";
import { menuTexts } from "@/texts/menu";

export const auditorMenu: DeskMenu = {
  title: menuTexts.audit,
  entries: [
    { to: "/audit/submissions", text: menuTexts.everySubmission, icon: <FileSearchOutlined aria-hidden />, roles: ["auditor"] },
    { to: "/audit/verification", text: menuTexts.verification, icon: <SafetyCertificateOutlined aria-hidden />, roles: ["auditor"] },
  ],
};
