import {
  AppstoreOutlined,
  AuditOutlined,
  BookOutlined,
  CalendarOutlined,
  CloudSyncOutlined,
  FlagOutlined,
  IdcardOutlined,
  NotificationOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  TeamOutlined,
  TrophyOutlined,
} from "@ant-design/icons";
import type { DeskMenu } from "@/routing/menu";
import { menuTexts } from "@/texts/menu";

const CITY = ["city_officer", "city_head"] as const;

export const cityMenu: DeskMenu = {
  title: menuTexts.city,
  entries: [
    { to: "/city/board", text: menuTexts.board, icon: <AppstoreOutlined aria-hidden />, roles: CITY },
    { to: "/city/cases", text: menuTexts.cases, icon: <AuditOutlined aria-hidden />, roles: CITY },
    { to: "/city/panels", text: menuTexts.panels, icon: <TeamOutlined aria-hidden />, roles: CITY },
    { to: "/city/selection", text: menuTexts.selection, icon: <TrophyOutlined aria-hidden />, roles: CITY },
    { to: "/city/notices", text: menuTexts.notices, icon: <NotificationOutlined aria-hidden />, roles: CITY },
    { to: "/city/entries", text: menuTexts.entries, icon: <BookOutlined aria-hidden />, roles: CITY },
    { to: "/city/platform", text: menuTexts.platform, icon: <CloudSyncOutlined aria-hidden />, roles: CITY },
    { to: "/city/applicants", text: menuTexts.applicants, icon: <SafetyCertificateOutlined aria-hidden />, roles: CITY },
    { to: "/city/contests", text: menuTexts.contests, icon: <IdcardOutlined aria-hidden />, roles: CITY },
    { to: "/city/dates", text: menuTexts.dates, icon: <CalendarOutlined aria-hidden />, roles: CITY },
    { to: "/city/calendars", text: menuTexts.calendars, icon: <ScheduleOutlined aria-hidden />, roles: CITY },
    { to: "/city/campaigns", text: menuTexts.campaigns, icon: <FlagOutlined aria-hidden />, roles: CITY },
  ],
};
