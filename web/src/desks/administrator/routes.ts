/* The pages of this desk. Each loads when it is first opened. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "@/routing/roots";
import { readLetterSearch } from "./letters/filters";

const people = createRoute({
  getParentRoute: () => deskRoute,
  path: "/admin/people",
  component: lazyRouteComponent(() => import("./people/PeoplePage"), "PeoplePage"),
});

const letters = createRoute({
  getParentRoute: () => deskRoute,
  path: "/admin/letters",
  validateSearch: readLetterSearch,
  component: lazyRouteComponent(() => import("./letters/LettersPage"), "LettersPage"),
});

const reminders = createRoute({
  getParentRoute: () => deskRoute,
  path: "/admin/reminders",
  component: lazyRouteComponent(() => import("./reminders/RemindersPage"), "RemindersPage"),
});

const system = createRoute({
  getParentRoute: () => deskRoute,
  path: "/admin/system",
  component: lazyRouteComponent(() => import("./system/SystemPage"), "SystemPage"),
});

const parked = createRoute({
  getParentRoute: () => deskRoute,
  path: "/admin/parked",
  component: lazyRouteComponent(() => import("./parked/ParkedPage"), "ParkedPage"),
});

const clock = createRoute({
  getParentRoute: () => deskRoute,
  path: "/admin/clock",
  component: lazyRouteComponent(() => import("./system/ClockPage"), "ClockPage"),
});

const keys = createRoute({
  getParentRoute: () => deskRoute,
  path: "/admin/keys",
  component: lazyRouteComponent(() => import("./keys/KeysPage"), "KeysPage"),
});

export const administratorRoutes = [keys, people, letters, reminders, system, parked, clock] as const;
