import { ROUTES } from "../../web/routes.ts";

/** The places of the desk, in the order in which they stand. A place comes with its route. */
const PLACES = [
  "/desk",
  "/desk/departures/new",
  "/desk/replace",
  "/desk/import",
  "/desk/plan",
] as const;
export type NavigationPath = (typeof PLACES)[number];

export const NAVIGATION = PLACES.filter((place) =>
  Object.values(ROUTES).some(({ method, path }) => method === "GET" && `${path}` === place),
);
