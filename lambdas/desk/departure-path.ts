import { ROUTES } from "../http/routes.ts";

/** The page of a departure that is recorded. */
export function departurePath(id: string): string {
  return `${ROUTES.desk.path}/departures/${id}`;
}
