/* The pages of this desk. Each loads when it is first opened. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "@/routing/roots";
import { readEntrySearch } from "@/shared/office/entries/search";
import { readCaseSearch } from "@/shared/office/case/search";
import { readProofSearch } from "@/shared/office/proofs/search";

const board = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/board",
  component: lazyRouteComponent(() => import("./board/BoardPage"), "BoardPage"),
});

const list = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/lists/$listId",
  component: lazyRouteComponent(() => import("./board/ListPage"), "ListPage"),
});

const cases = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/cases",
  validateSearch: readCaseSearch,
  component: lazyRouteComponent(() => import("./cases/CasesPage"), "CasesPage"),
});

const oneCase = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/cases/$caseId",
  component: lazyRouteComponent(() => import("./case/CasePage"), "CasePage"),
});

const panels = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/panels",
  component: lazyRouteComponent(() => import("./panels/PanelsPage"), "PanelsPage"),
});

const selection = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/selection",
  component: lazyRouteComponent(() => import("./selection/SelectionPage"), "SelectionPage"),
});

const notices = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/notices",
  component: lazyRouteComponent(() => import("./notices/NoticesPage"), "NoticesPage"),
});

const notice = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/notices/$noticeId",
  component: lazyRouteComponent(() => import("./notices/NoticePage"), "NoticePage"),
});

const dates = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/dates",
  component: lazyRouteComponent(() => import("./dates/DatesPage"), "DatesPage"),
});

const platform = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/platform",
  component: lazyRouteComponent(() => import("./platform/PlatformPage"), "PlatformPage"),
});

const contests = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/contests",
  component: lazyRouteComponent(() => import("./contests/ContestsPage"), "ContestsPage"),
});

const campaigns = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/campaigns",
  component: lazyRouteComponent(() => import("./opening/CampaignsPage"), "CampaignsPage"),
});

const openCampaign = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/campaigns/new",
  component: lazyRouteComponent(() => import("./opening/OpenCampaignPage"), "OpenCampaignPage"),
});

const calendars = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/calendars",
  component: lazyRouteComponent(() => import("./calendars/CalendarsPage"), "CalendarsPage"),
});

const applicants = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/applicants",
  validateSearch: readProofSearch,
  component: lazyRouteComponent(() => import("./applicants/ApplicantsPage"), "ApplicantsPage"),
});

const entries = createRoute({
  getParentRoute: () => deskRoute,
  path: "/city/entries",
  validateSearch: readEntrySearch,
  component: lazyRouteComponent(() => import("./entries/EntriesPage"), "EntriesPage"),
});

export const cityRoutes = [applicants, campaigns, openCampaign, calendars, platform, contests, board, list, cases, oneCase, panels, selection, notices, notice, dates, entries] as const;
