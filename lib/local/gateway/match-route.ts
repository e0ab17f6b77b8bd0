import { ROUTES, type Route } from "../../../lambdas/web/routes.ts";

export interface MatchedRoute {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** The route for a request, by method and decoded path; one without a parameter in the path comes first. */
export function matchRoute(method: string, path: string): MatchedRoute | undefined {
  const matches = Object.values<Route>(ROUTES)
    .filter((route) => route.method === method)
    .flatMap((route) => {
      const pathParameters = matchPath(route.path, path);
      return pathParameters ? [{ route, pathParameters }] : [];
    });
  return matches.sort((a, b) => countOf(a) - countOf(b))[0];
}

function countOf({ pathParameters }: MatchedRoute): number {
  return Object.keys(pathParameters).length;
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const expected = pattern.split("/");
  const given = path.split("/");
  if (expected.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const value = given[index] ?? "";
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name && value) parameters[name] = value;
    else if (part !== value) return undefined;
  }
  return parameters;
}
