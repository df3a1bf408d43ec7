/* The pages that are open to everybody. Each loads when it is first opened. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { openRoute } from "@/routing/roots";

const call = createRoute({
  getParentRoute: () => openRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./call/CallPage"), "CallPage"),
});

const notices = createRoute({
  getParentRoute: () => openRoute,
  path: "/notices",
  component: lazyRouteComponent(() => import("./notices/NoticesPage"), "NoticesPage"),
});

const register = createRoute({
  getParentRoute: () => openRoute,
  path: "/register",
  component: lazyRouteComponent(() => import("./register/RegisterPage"), "RegisterPage"),
});

const verify = createRoute({
  getParentRoute: () => openRoute,
  path: "/verify",
  component: lazyRouteComponent(() => import("./verify/VerifyPage"), "VerifyPage"),
});

export const publicRoutes = [call, notices, register, verify] as const;
