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
    { to: "/city/board", text: texts.board, icon: <AppstoreOutlined />, roles: CITY },
    { to: "/city/cases", text: texts.cases, icon: <AuditOutlined />, roles: CITY },
    { to: "/city/panels", text: texts.panels, icon: <TeamOutlined />, roles: CITY },
    { to: "/city/selection", text: texts.selection, icon: <TrophyOutlined />, roles: CITY },
    { to: "/city/notices", text: texts.notices, icon: <NotificationOutlined />, roles: CITY },
    { to: "/city/platform", text: texts.platform, icon: <CloudSyncOutlined />, roles: CITY },
    { to: "/city/contests", text: texts.contests, icon: <IdcardOutlined />, roles: CITY },
    { to: "/city/dates", text: texts.dates, icon: <CalendarOutlined />, roles: CITY },
    { to: "/city/calendars", text: calendarTexts.title, icon: <ScheduleOutlined />, roles: CITY },
    { to: "/city/campaigns", text: openingTexts.campaigns, icon: <FlagOutlined />, roles: CITY },
  ],
};
