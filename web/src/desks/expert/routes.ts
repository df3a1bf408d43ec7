/* The pages of this desk. Each loads when it is first opened. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoute } from "@/routing/roots";

const seats = createRoute({
  getParentRoute: () => deskRoute,
  path: "/expert/seats",
  component: lazyRouteComponent(() => import("./seats/SeatsPage"), "SeatsPage"),
});

const seat = createRoute({
  getParentRoute: () => deskRoute,
  path: "/expert/seats/$seatId",
  component: lazyRouteComponent(() => import("./seat/SeatPage"), "SeatPage"),
});

export const expertRoutes = [seats, seat] as const;
