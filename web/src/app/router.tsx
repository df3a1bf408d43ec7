/* All pages. Each desk brings its own; this file only gathers them. */
import { createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { administratorRoutes } from "@/desks/administrator/routes";
import { applicantRoutes } from "@/desks/applicant/routes";
import { auditorRoutes } from "@/desks/auditor/routes";
import { cityRoutes } from "@/desks/city/routes";
import { expertRoutes } from "@/desks/expert/routes";
import { publicRoutes } from "@/desks/public/routes";
import { unitRoutes } from "@/desks/unit/routes";
import { deskRoute, doorRoute, openRoute, rootRoute } from "@/routing/roots";
import { accountRoutes, doorRoutes } from "@/desks/account/routes";
import { Fault } from "./Fault";
import { Loading } from "./Loading";
import { NotFound } from "./NotFound";
import { OpenFrame } from "./OpenFrame";

openRoute.update({ component: OpenFrame });
doorRoute.update({ component: lazyRouteComponent(() => import("./door/DoorFrame"), "DoorFrame") });
deskRoute.update({ component: lazyRouteComponent(() => import("./desk/DeskGate"), "DeskGate") });

const tree = rootRoute.addChildren([
  openRoute.addChildren(publicRoutes),
  doorRoute.addChildren(doorRoutes),
  deskRoute.addChildren([
    ...accountRoutes,
    ...applicantRoutes,
    ...unitRoutes,
    ...cityRoutes,
    ...expertRoutes,
    ...auditorRoutes,
    ...administratorRoutes,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultErrorComponent: Fault,
  defaultNotFoundComponent: NotFound,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
