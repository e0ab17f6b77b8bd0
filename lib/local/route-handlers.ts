import type { RouteHandlers } from "./gateway/http-gateway.ts";
import type { LocalHandlers } from "./handlers.ts";
import type { Invoke } from "./invoke.ts";

/** What the gateway calls. */
export function routeHandlers(handlers: LocalHandlers, invoke: Invoke): RouteHandlers {
  return {
    "hr-api": (event) => invoke("hr-api", handlers.hrApi, event),
    "hr-list": (event) => invoke("hr-list", handlers.hrList, event),
    "hr-changes": (event) => invoke("hr-changes", handlers.hrChanges, event),
    people: (event) => invoke("people", handlers.people, event),
    "api-document": (event) => invoke("api-document", handlers.apiDocument, event),
    desk: (event) => invoke("desk", handlers.desk, event),
  };
}
