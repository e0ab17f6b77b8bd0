import { ROUTE_FUNCTIONS } from "../../lambdas/http/routes.ts";
import type { RouteHandlers } from "./gateway/http-gateway.ts";
import type { LocalHandlers } from "./handlers.ts";
import type { Invoke } from "./invoke.ts";

/** The gateway's handlers. */
export function routeHandlers(handlers: LocalHandlers, invoke: Invoke): RouteHandlers {
  return Object.fromEntries(
    ROUTE_FUNCTIONS.map((name) => [name, (event) => invoke(name, handlers[name], event)]),
  ) as RouteHandlers;
}
