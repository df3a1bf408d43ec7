/* The pages of this desk. Each loads when it is first opened. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "@/routing/roots";
import { readCaseSearch } from "@/shared/office/case/search";

const cases = createRoute({
  getParentRoute: () => deskRoute,
  path: "/unit/cases",
  validateSearch: readCaseSearch,
  component: lazyRouteComponent(() => import("./cases/CasesPage"), "CasesPage"),
});

const oneCase = createRoute({
  getParentRoute: () => deskRoute,
  path: "/unit/cases/$caseId",
  component: lazyRouteComponent(() => import("./case/CasePage"), "CasePage"),
});

const list = createRoute({
  getParentRoute: () => deskRoute,
  path: "/unit/list",
  component: lazyRouteComponent(() => import("./list/ListPage"), "ListPage"),
});

export const unitRoutes = [cases, oneCase, list] as const;
