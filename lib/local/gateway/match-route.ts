import type { Route } from "../../../lambdas/http/routes.ts";
import { ALL_ROUTES } from "../../all-routes.ts";

export interface MatchedRoute {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/**
 * The route for a request, by method and decoded path; paths without parameters come first, greedy
 * ones last, and a named method before `ANY`.
 */
export function matchRoute(method: string, path: string): MatchedRoute | undefined {
  const matches = ALL_ROUTES.filter(
    (route) => route.method === method || route.method === "ANY",
  ).flatMap((route) => {
    const pathParameters = matchPath(route.path, path);
    return pathParameters ? [{ route, pathParameters }] : [];
  });
  return matches.sort((a, b) => vaguenessOf(a) - vaguenessOf(b))[0];
}

function vaguenessOf({ route, pathParameters }: MatchedRoute): number {
  const anyMethod = route.method === "ANY" ? 0.5 : 0;
  return GREEDY.test(route.path)
    ? Number.POSITIVE_INFINITY
    : Object.keys(pathParameters).length + anyMethod;
}

/** At the end of a path: one or more segments. */
const GREEDY = /\{\w+\+\}$/;

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const expression = pattern
    .replaceAll(".", "\\.")
    .replace(/\{(\w+)\+\}$/, "(?<$1>.+)")
    .replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  const found = new RegExp(`^${expression}$`, "s").exec(path);
  return found ? { ...found.groups } : undefined;
}
