/** Every route, written once: the gateway, the local gateway and the handlers read it. */
export const ROUTES = {
  health: { method: "GET", path: "/health", door: "open" },
  submit: { method: "POST", path: "/departures", door: "machine" },
  preview: { method: "POST", path: "/departures/preview", door: "machine" },
  departure: { method: "GET", path: "/departures/{id}", door: "machine" },
  withdraw: { method: "POST", path: "/departures/{id}/withdraw", door: "machine" },
} as const satisfies Record<string, Route>;

export interface Route {
  readonly method: "GET" | "POST";
  /** As API Gateway writes it, with `{name}` for a path parameter. */
  readonly path: string;
  /** `machine`: a bearer token, checked by the gateway and by the handler. `open`: nothing to protect. */
  readonly door: "machine" | "open";
}

export type RouteName = keyof typeof ROUTES;

/** API Gateway's name of a route, as it stands in `event.routeKey`. */
export function routeKey({ method, path }: Route): string {
  return `${method} ${path}`;
}
