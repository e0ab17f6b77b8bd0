import { DESK_ROUTES } from "../lambdas/desk/pages.ts";
import { ROUTES, type Route } from "../lambdas/http/routes.ts";

/** Every route: those of machines, links and documents, then the desk's. The gateways read it. */
export const ALL_ROUTES: readonly Route[] = [...Object.values<Route>(ROUTES), ...DESK_ROUTES];
