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
import { menuTexts } from "@/texts/menu";

const BOTH = ["system_administrator", "security_administrator"] as const;

export const administratorMenu: DeskMenu = {
  title: menuTexts.administration,
  entries: [
    { to: "/admin/people", text: menuTexts.people, icon: <TeamOutlined aria-hidden />, roles: BOTH },
    { to: "/admin/letters", text: menuTexts.letters, icon: <MailOutlined aria-hidden />, roles: ["system_administrator"] },
    {
      to: "/admin/reminders",
      text: menuTexts.reminders,
      icon: <BellOutlined aria-hidden />,
      roles: ["system_administrator", "auditor"],
    },
    { to: "/admin/system", text: menuTexts.system, icon: <DashboardOutlined aria-hidden />, roles: BOTH },
    { to: "/admin/parked", text: menuTexts.parked, icon: <InboxOutlined aria-hidden />, roles: ["system_administrator"] },
    { to: "/admin/keys", text: menuTexts.keys, icon: <KeyOutlined aria-hidden />, roles: BOTH },
    { to: "/admin/clock", text: menuTexts.clock, icon: <ClockCircleOutlined aria-hidden />, roles: ["system_administrator"] },
  ],
};
