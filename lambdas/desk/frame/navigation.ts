import { ROUTES } from "../../http/routes.ts";
import type { DeskRole } from "../rights.ts";

/** The places of the desk, in the order in which they stand. A place comes with its route. */
const PLACES = [
  "/desk",
  "/desk/departures/new",
  "/desk/replace",
  "/desk/import",
  "/desk/plan",
] as const;
export type NavigationPath = (typeof PLACES)[number];

const NAVIGATION = PLACES.filter((place) =>
  Object.values(ROUTES).some(({ method, path }) => method === "GET" && `${path}` === place),
);

/** They begin a change, and nothing else. */
const ONLY_TO_CHANGE: readonly NavigationPath[] = ["/desk/departures/new", "/desk/replace"];

/** The places that have something for that role. */
export function navigationOf(role: DeskRole): readonly NavigationPath[] {
  if (role === "officer") return NAVIGATION;
  return NAVIGATION.filter((place) => !ONLY_TO_CHANGE.includes(place));
}
