import { FileSearchOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import type { DeskMenu } from "@/routing/menu";
import { auditorTexts as texts } from "@/texts/auditor";

export const auditorMenu: DeskMenu = {
  title: texts.desk,
  entries: [
    { to: "/audit/submissions", text: texts.search, icon: <FileSearchOutlined aria-hidden />, roles: ["auditor"] },
    { to: "/audit/verification", text: texts.verification, icon: <SafetyCertificateOutlined aria-hidden />, roles: ["auditor"] },
  ],
};
