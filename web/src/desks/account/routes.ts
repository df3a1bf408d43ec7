/* The pages of every signed-in person, and those before the sign-in. Each loads when it is opened. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute, doorRoute } from "@/routing/roots";

const waiting = createRoute({
  getParentRoute: () => deskRoute,
  path: "/waiting",
  validateSearch: (search: Record<string, unknown>): { kind?: string } =>
    typeof search.kind === "string" ? { kind: search.kind } : {},
  component: lazyRouteComponent(() => import("./waiting/WaitingPage"), "WaitingPage"),
});

const account = createRoute({
  getParentRoute: () => deskRoute,
  path: "/account",
  component: lazyRouteComponent(() => import("./account/AccountPage"), "AccountPage"),
});

const inbox = createRoute({
  getParentRoute: () => deskRoute,
  path: "/inbox",
  validateSearch: (search: Record<string, unknown>): { unread?: boolean } =>
    search.unread === true ? { unread: true } : {},
  component: lazyRouteComponent(() => import("./inbox/InboxPage"), "InboxPage"),
});

const registration = createRoute({
  getParentRoute: () => doorRoute,
  path: "/registration",
  component: lazyRouteComponent(() => import("./registration/RegistrationPage"), "RegistrationPage"),
});

const forgottenPassword = createRoute({
  getParentRoute: () => doorRoute,
  path: "/forgotten-password",
  component: lazyRouteComponent(
    () => import("./password/ForgottenPasswordPage"),
    "ForgottenPasswordPage",
  ),
});

const oneTimeLink = createRoute({
  getParentRoute: () => doorRoute,
  path: "/one-time-link",
  component: lazyRouteComponent(() => import("./password/OneTimeLinkPage"), "OneTimeLinkPage"),
});

const demo = createRoute({
  getParentRoute: () => doorRoute,
  path: "/demo",
  validateSearch: (search: Record<string, unknown>): { campaign?: string } =>
    typeof search.campaign === "string" ? { campaign: search.campaign } : {},
  component: lazyRouteComponent(() => import("./demo/DemoPage"), "DemoPage"),
});

export const accountRoutes = [waiting, account, inbox] as const;
export const doorRoutes = [registration, forgottenPassword, oneTimeLink, demo] as const;
