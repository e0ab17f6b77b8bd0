/** The routes of machines, links and documents. Those of the desk are beside its pages. */
export const ROUTES = {
  health: { method: "GET", path: "/health", door: "open", function: "api/record" },
  submit: { method: "POST", path: "/departures", door: "machine", function: "api/record" },
  preview: { method: "POST", path: "/departures/preview", door: "machine", function: "api/record" },
  departure: { method: "GET", path: "/departures/{id}", door: "machine", function: "api/record" },

  list: { method: "GET", path: "/departures", door: "machine", function: "api/list" },
  search: { method: "POST", path: "/departures/search", door: "machine", function: "api/list" },

  insights: { method: "GET", path: "/insights", door: "machine", function: "api/insights" },

  change: { method: "PATCH", path: "/departures/{id}", door: "machine", function: "api/changes" },
  withdraw: {
    method: "POST",
    path: "/departures/{id}/withdraw",
    door: "machine",
    function: "api/changes",
  },
  takeBack: {
    method: "POST",
    path: "/departures/{id}/take-back",
    door: "machine",
    function: "api/changes",
  },
  replace: {
    method: "POST",
    path: "/departures/{id}/replace",
    door: "machine",
    function: "api/changes",
  },
  reassignEverywhere: {
    method: "POST",
    path: "/replacements",
    door: "machine",
    function: "api/changes",
  },
  step: {
    method: "POST",
    path: "/departures/{id}/steps/{step}",
    door: "machine",
    function: "api/changes",
  },
  settleMail: {
    method: "POST",
    path: "/departures/{id}/mails/{mail}",
    door: "machine",
    function: "api/changes",
  },
  settleAll: { method: "POST", path: "/unconfirmed", door: "machine", function: "api/changes" },
  interview: {
    method: "POST",
    path: "/departures/{id}/interview",
    door: "machine",
    function: "api/changes",
  },
  object: {
    method: "POST",
    path: "/departures/{id}/object",
    door: "machine",
    function: "api/changes",
  },
  erase: {
    method: "POST",
    path: "/departures/{id}/erase",
    door: "machine",
    function: "api/changes",
  },
  export: {
    method: "POST",
    path: "/departures/{id}/export",
    door: "machine",
    function: "api/changes",
  },

  link: { method: "ANY", path: "/links/{token}", door: "open", function: "links" },
  linkPage: { method: "ANY", path: "/links/{token}/{page}", door: "open", function: "links" },
  card: { method: "ANY", path: "/cards/{code}", door: "open", function: "links" },
  style: { method: "GET", path: "/style.css", door: "open", function: "links" },

  document: { method: "GET", path: "/openapi.json", door: "open", function: "api/document" },
  documentPage: { method: "GET", path: "/openapi", door: "open", function: "api/document" },
} as const satisfies Record<string, Route>;

/** API Gateway's methods; `ANY` takes what no other route of that path does. */
export const METHODS = ["GET", "HEAD", "POST", "PATCH", "DELETE", "ANY"] as const;

/** The functions that answer. Each has its own routes, and no code of another. */
export const ROUTE_FUNCTIONS = [
  "api/record",
  "api/list",
  "api/changes",
  "api/insights",
  "links",
  "desk",
  "api/document",
] as const;
export type RouteFunction = (typeof ROUTE_FUNCTIONS)[number];

export interface Route {
  readonly method: (typeof METHODS)[number];
  /** In API Gateway's syntax: `{name}` for a path parameter, `{name+}` for the rest of the path. */
  readonly path: string;
  /**
   * `machine`: a bearer token, checked by the gateway and by the handler. `desk`: a session cookie, checked by the handler.
   * `open`: the path itself is the key, or nothing needs protection.
   */
  readonly door: "machine" | "desk" | "open";
  /** The folder of `lambdas/` that handles it. */
  readonly function: RouteFunction;
}

export type RouteName = keyof typeof ROUTES;

/** A function's route keys, as types only. */
export type RouteKeyOf<F extends RouteFunction> = KeyOf<
  Extract<(typeof ROUTES)[RouteName], { readonly function: F }>
>;
type KeyOf<R> = R extends Route ? `${R["method"]} ${R["path"]}` : never;

/** API Gateway's key of a route, as in `event.routeKey`. */
export function routeKey({ method, path }: Pick<Route, "method" | "path">): string {
  return `${method} ${path}`;
}
