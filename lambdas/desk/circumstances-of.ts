import type { DeskPorts } from "./desk-ports.ts";
import type { Visit } from "./visit.ts";

/** Under which circumstances whoever is signed in asks. */
export function circumstancesOf({ now, person }: Visit, { plan, calendar }: DeskPorts) {
  return { plan, calendar, now, who: person.subject };
}
