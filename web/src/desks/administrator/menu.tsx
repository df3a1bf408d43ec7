import {
  BellOutlined,
  ClockCircleOutlined,
  DashboardOutlined,
  InboxOutlined,
  KeyOutlined,
  MailOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import type { DeskMenu } from "@/routing/menu";
import { administratorTexts as texts } from "@/texts/administrator";
import { keyTexts } from "@/texts/keys";
import { parkedTexts } from "@/texts/parked";

const BOTH = ["system_administrator", "security_administrator"] as const;

export const administratorMenu: DeskMenu = {
  title: texts.desk,
  entries: [
    { to: "/admin/people", text: texts.people, icon: <TeamOutlined aria-hidden />, roles: BOTH },
    { to: "/admin/letters", text: texts.letters, icon: <MailOutlined aria-hidden />, roles: ["system_administrator"] },
    {
      to: "/admin/reminders",
      text: texts.reminders,
      icon: <BellOutlined aria-hidden />,
      roles: ["system_administrator", "auditor"],
    },
    { to: "/admin/system", text: texts.system, icon: <DashboardOutlined aria-hidden />, roles: BOTH },
    { to: "/admin/parked", text: parkedTexts.title, icon: <InboxOutlined aria-hidden />, roles: ["system_administrator"] },
    { to: "/admin/keys", text: keyTexts.title, icon: <KeyOutlined aria-hidden />, roles: BOTH },
    { to: "/admin/clock", text: texts.clock, icon: <ClockCircleOutlined aria-hidden />, roles: ["system_administrator"] },
  ],
};
