/* The pages of this desk. Each loads when it is first opened. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "@/routing/roots";
import { readEntrySearch } from "@/shared/office/entries/search";

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const applications = createRoute({
  getParentRoute: () => deskRoute,
  path: "/applications",
  component: lazyRouteComponent(() => import("./applications/ApplicationsPage"), "ApplicationsPage"),
});

const application = createRoute({
  getParentRoute: () => deskRoute,
  path: "/applications/$submissionId",
  component: lazyRouteComponent(() => import("./application/ApplicationPage"), "ApplicationPage"),
});

/** `step`: the part of the form; `field`: the blank to jump to. */
const editor = createRoute({
  getParentRoute: () => application,
  path: "/",
  validateSearch: (search: Record<string, unknown>): { step?: string; field?: string } => ({
    ...(text(search.step) && { step: text(search.step) }),
    ...(text(search.field) && { field: text(search.field) }),
  }),
  component: lazyRouteComponent(() => import("./application/EditorPage"), "EditorPage"),
});

const check = createRoute({
  getParentRoute: () => application,
  path: "/check",
  component: lazyRouteComponent(() => import("./application/handin/HandInPage"), "HandInPage"),
});

const progress = createRoute({
  getParentRoute: () => application,
  path: "/progress",
  component: lazyRouteComponent(() => import("./application/progress/ProgressPage"), "ProgressPage"),
});

/** `before` and `after`: the two versions that are compared. */
const versions = createRoute({
  getParentRoute: () => application,
  path: "/versions",
  validateSearch: (search: Record<string, unknown>): { before?: number; after?: number } => ({
    ...(Number.isInteger(search.before) && { before: Number(search.before) }),
    ...(Number.isInteger(search.after) && { after: Number(search.after) }),
  }),
  component: lazyRouteComponent(() => import("./application/history/VersionsPage"), "VersionsPage"),
});

const word = createRoute({
  getParentRoute: () => application,
  path: "/word",
  component: lazyRouteComponent(() => import("./application/word/WordPage"), "WordPage"),
});

const receipt = createRoute({
  getParentRoute: () => deskRoute,
  path: "/applications/$submissionId/receipts/$snapshot",
  component: lazyRouteComponent(() => import("./receipt/ReceiptPage"), "ReceiptPage"),
});

const organisation = createRoute({
  getParentRoute: () => deskRoute,
  path: "/organisation",
  component: lazyRouteComponent(() => import("./organisation/OrganisationPage"), "OrganisationPage"),
});

const entries = createRoute({
  getParentRoute: () => deskRoute,
  path: "/entries",
  validateSearch: readEntrySearch,
  component: lazyRouteComponent(() => import("./entries/EntriesPage"), "EntriesPage"),
});

export const applicantRoutes = [
  applications,
  application.addChildren([editor, check, progress, versions, word]),
  receipt,
  organisation,
  entries,
] as const;
