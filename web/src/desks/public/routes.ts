/* The pages that are open to everybody. Each loads when it is first opened. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { openRoute } from "@/routing/roots";
import { registerSearch } from "./register/search";

/** One campaign, where the address names one. */
function campaignSearch(search: Record<string, unknown>): { campaign?: string } {
  return typeof search.campaign === "string" ? { campaign: search.campaign } : {};
}

const call = createRoute({
  getParentRoute: () => openRoute,
  path: "/",
  validateSearch: campaignSearch,
  component: lazyRouteComponent(() => import("./call/CallPage"), "CallPage"),
});

const notices = createRoute({
  getParentRoute: () => openRoute,
  path: "/notices",
  validateSearch: campaignSearch,
  component: lazyRouteComponent(() => import("./notices/NoticesPage"), "NoticesPage"),
});

const notice = createRoute({
  getParentRoute: () => openRoute,
  path: "/notices/$noticeId",
  component: lazyRouteComponent(() => import("./notices/NoticePage"), "NoticePage"),
});

const objection = createRoute({
  getParentRoute: () => openRoute,
  path: "/notices/$noticeId/objection",
  component: lazyRouteComponent(() => import("./objection/LodgePage"), "LodgePage"),
});

const objectionState = createRoute({
  getParentRoute: () => openRoute,
  path: "/objections",
  component: lazyRouteComponent(() => import("./objection/StatePage"), "StatePage"),
});

const announcement = createRoute({
  getParentRoute: () => openRoute,
  path: "/announcements/$announcementId",
  component: lazyRouteComponent(() => import("./notices/AnnouncementPage"), "AnnouncementPage"),
});

const register = createRoute({
  getParentRoute: () => openRoute,
  path: "/register",
  validateSearch: registerSearch,
  component: lazyRouteComponent(() => import("./register/RegisterPage"), "RegisterPage"),
});

const entry = createRoute({
  getParentRoute: () => openRoute,
  path: "/register/$registryNumber",
  validateSearch: campaignSearch,
  component: lazyRouteComponent(() => import("./register/EntryPage"), "EntryPage"),
});

const verify = createRoute({
  getParentRoute: () => openRoute,
  path: "/verify",
  component: lazyRouteComponent(() => import("./verify/VerifyPage"), "VerifyPage"),
});

export const publicRoutes = [
  call,
  notices,
  notice,
  objection,
  objectionState,
  announcement,
  register,
  entry,
  verify,
] as const;
