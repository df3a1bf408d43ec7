/* The pages of this desk. Each loads when it is first opened. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "@/routing/roots";
import { readStandingSearch } from "./search/filters";

const search = createRoute({
  getParentRoute: () => deskRoute,
  path: "/audit/submissions",
  validateSearch: readStandingSearch,
  component: lazyRouteComponent(() => import("./search/SearchPage"), "SearchPage"),
});

const timeline = createRoute({
  getParentRoute: () => deskRoute,
  path: "/audit/submissions/$submissionId",
  component: lazyRouteComponent(() => import("./timeline/TimelinePage"), "TimelinePage"),
});

const application = createRoute({
  getParentRoute: () => deskRoute,
  path: "/audit/cases/$caseId",
  component: lazyRouteComponent(() => import("./timeline/CasePage"), "CasePage"),
});

const verification = createRoute({
  getParentRoute: () => deskRoute,
  path: "/audit/verification",
  component: lazyRouteComponent(() => import("./verification/VerificationPage"), "VerificationPage"),
});

export const auditorRoutes = [search, timeline, application, verification] as const;
