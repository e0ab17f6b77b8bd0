import type { DeskPorts } from "./desk-ports.ts";
import type { SignedInRequest } from "./desk-request.ts";

/** Under which context whoever is signed in asks. */
export function contextOf({ now, person }: SignedInRequest, { plan, calendar }: DeskPorts) {
  return { plan, calendar, now, who: person.subject };
}
