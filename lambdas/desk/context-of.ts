import type { DeskPorts } from "./desk-ports.ts";
import type { Visit } from "./visit.ts";

/** Under which context whoever is signed in asks. */
export function contextOf({ now, person }: Visit, { plan, calendar }: DeskPorts) {
  return { plan, calendar, now, who: person.subject };
}
