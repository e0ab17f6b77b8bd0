import type { Route } from "../http/routes.ts";

/** A route of the desk. Each folder has its own in `routes.ts`, where other pages find them to link to. */
export interface DeskRoute extends Route {
  readonly method: "GET" | "POST";
  readonly door: "desk";
  readonly function: "desk";
}

/** A page; a GET changes nothing. */
export function page<Path extends string>(path: Path) {
  return { method: "GET", path, door: "desk", function: "desk" } as const;
}

/** The target of a form. */
export function form<Path extends string>(path: Path) {
  return { method: "POST", path, door: "desk", function: "desk" } as const;
}
