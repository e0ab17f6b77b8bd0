import type { Departure, Role } from "../../departure/model/departure.ts";
import { isInCharge } from "../../use-cases/person/reassign-everywhere.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";

/** The most departures that are listed. */
export const LISTED = 50;

export interface RunningFor {
  readonly count: number;
  /** May be fewer than there are. */
  readonly departures: readonly Departure[];
}

/** The running departures where the person has that role, as reassigning finds them. */
export async function runningFor(
  who: { readonly role: Role; readonly address: string },
  { now }: Pick<SignedInRequest, "now">,
  { departures }: Pick<DeskPorts, "departures">,
): Promise<RunningFor> {
  const ids = (await departures.responsible(who.role, who.address)).sort();
  const found = await Promise.all(ids.slice(0, LISTED).map((id) => departures.find(id)));
  const running = found
    .filter((each) => each !== undefined)
    .filter((each) => isInCharge(each, who, now));
  return { count: running.length + Math.max(0, ids.length - LISTED), departures: running };
}
