import type { DeskPorts } from "./desk-ports.ts";
import type { SignedInRequest } from "./desk-request.ts";

/** The context of a signed-in request. */
export function contextOf({ now, person }: SignedInRequest, { plan, calendar }: DeskPorts) {
  return { plan, calendar, now, who: person.subject };
}
