/* The pages of this desk. Each loads when it is first opened. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "@/routing/roots";
import { readEntrySearch } from "@/shared/office/entries/search";
import { readCaseSearch } from "@/shared/office/case/search";
import { readProofSearch } from "@/shared/office/proofs/search";

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

const applicants = createRoute({
  getParentRoute: () => deskRoute,
  path: "/unit/applicants",
  validateSearch: readProofSearch,
  component: lazyRouteComponent(() => import("./applicants/ApplicantsPage"), "ApplicantsPage"),
});

const entries = createRoute({
  getParentRoute: () => deskRoute,
  path: "/unit/entries",
  validateSearch: readEntrySearch,
  component: lazyRouteComponent(() => import("./entries/EntriesPage"), "EntriesPage"),
});

export const unitRoutes = [applicants, cases, oneCase, list, entries] as const;
