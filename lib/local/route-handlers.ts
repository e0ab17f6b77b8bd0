import type { RouteHandlers } from "./gateway/http-gateway.ts";
import type { LocalHandlers } from "./handlers.ts";
import type { Invoke } from "./invoke.ts";

/** What the gateway calls. */
export function routeHandlers(handlers: LocalHandlers, invoke: Invoke): RouteHandlers {
  return {
    "api/record": (event) => invoke("api/record", handlers.hrApi, event),
    "api/list": (event) => invoke("api/list", handlers.hrList, event),
    "api/changes": (event) => invoke("api/changes", handlers.hrChanges, event),
    links: (event) => invoke("links", handlers.people, event),
    "api/document": (event) => invoke("api/document", handlers.apiDocument, event),
    desk: (event) => invoke("desk", handlers.desk, event),
  };
}
