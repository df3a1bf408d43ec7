/* The pages of this desk. Each loads when it is first opened. */
import type { AnyRoute } from "@tanstack/react-router";

export const auditorRoutes = [] as const satisfies readonly AnyRoute[];
