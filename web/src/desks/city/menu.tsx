import {
  AppstoreOutlined,
  AuditOutlined,
  CalendarOutlined,
  CloudSyncOutlined,
  FlagOutlined,
  IdcardOutlined,
  NotificationOutlined,
  ScheduleOutlined,
  TeamOutlined,
  TrophyOutlined,
} from "@ant-design/icons";
import type { DeskMenu } from "@/routing/menu";
import { calendarTexts } from "@/texts/calendar";
import { cityTexts as texts } from "@/texts/city";
import { openingTexts } from "@/texts/opening";

const CITY = ["city_officer", "city_head"] as const;

export const cityMenu: DeskMenu = {
  title: texts.desk,
  entries: [
    { to: "/city/board", text: texts.board, icon: <AppstoreOutlined aria-hidden />, roles: CITY },
    { to: "/city/cases", text: texts.cases, icon: <AuditOutlined aria-hidden />, roles: CITY },
    { to: "/city/panels", text: texts.panels, icon: <TeamOutlined aria-hidden />, roles: CITY },
    { to: "/city/selection", text: texts.selection, icon: <TrophyOutlined aria-hidden />, roles: CITY },
    { to: "/city/notices", text: texts.notices, icon: <NotificationOutlined aria-hidden />, roles: CITY },
    { to: "/city/platform", text: texts.platform, icon: <CloudSyncOutlined aria-hidden />, roles: CITY },
    { to: "/city/contests", text: texts.contests, icon: <IdcardOutlined aria-hidden />, roles: CITY },
    { to: "/city/dates", text: texts.dates, icon: <CalendarOutlined aria-hidden />, roles: CITY },
    { to: "/city/calendars", text: calendarTexts.title, icon: <ScheduleOutlined aria-hidden />, roles: CITY },
    { to: "/city/campaigns", text: openingTexts.campaigns, icon: <FlagOutlined aria-hidden />, roles: CITY },
  ],
};
