/* The three trees of pages: open to everybody, at the door, and behind the sign-in. `app/` gives them their frames;
 * desks hang their pages on them. */
import { createRootRoute, createRoute, retainSearchParams } from "@tanstack/react-router";

export const rootRoute = createRootRoute();

/** Pages that nobody needs to sign in for. They load no office components. */
export const openRoute = createRoute({ getParentRoute: () => rootRoute, id: "open" });

/** Pages at the door: registration, a forgotten password, the demo's people. */
export const doorRoute = createRoute({ getParentRoute: () => rootRoute, id: "door" });

/** What every page behind the sign-in carries in its address. */
export interface DeskSearch {
  /** The campaign that lists are about; left out, the newest one. */
  campaign?: string;
}

/** Pages behind the sign-in, in the office frame. Its address survives the sign-in. */
export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "desk",
  validateSearch: (search: Record<string, unknown>): DeskSearch =>
    typeof search.campaign === "string" ? { campaign: search.campaign } : {},
  search: { middlewares: [retainSearchParams(["campaign"])] },
});
