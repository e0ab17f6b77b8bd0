import type { Temporal } from "temporal-polyfill";
import type { Submission } from "../../departure/changes/submit.ts";
import {
  type Departure,
  type Employee,
  ROLES,
  type Role,
} from "../../departure/model/departure.ts";
import type { Departures } from "../../departure/model/ports.ts";
import { personIn } from "../../departure/people/addressee.ts";
import { turnsIn } from "../../departure/people/days-in-role.ts";
import { statusOf } from "../../departure/timeline/departure-status.ts";

/** The most departures that an answer lists. */
const LISTED = 50;

export interface SuccessorNeeded {
  readonly role: Role;
  /** The first day without them. */
  readonly from: string;
  /** The total; the list may be shorter. */
  readonly count: number;
  readonly departures: readonly {
    readonly departure: string;
    readonly leaver: string;
    readonly lastDay: string;
  }[];
}

/** Running departures in which a leaver is manager or HR contact and that need someone else after the last day. */
export async function successorsNeeded(
  { people: { employee }, dates }: Pick<Submission, "people" | "dates">,
  { now }: { readonly now: Temporal.Instant },
  { departures }: { readonly departures: Departures },
): Promise<{ successorNeeded?: readonly SuccessorNeeded[] }> {
  const from = dates.lastDay.add({ days: 1 });
  const addresses = addressesOf(employee);
  const needed = await Promise.all(ROLES.map(neededFor));
  const successorNeeded = needed.filter(({ count }) => count > 0);
  return successorNeeded.length > 0 ? { successorNeeded } : {};

  async function neededFor(role: Role): Promise<SuccessorNeeded> {
    const asked = addresses.map((address) => departures.responsible(role, address));
    const ids = [...new Set((await Promise.all(asked)).flat())].sort();
    const found = await Promise.all(ids.slice(0, LISTED).map((id) => departures.find(id)));
    const listed = found.filter((each) => each !== undefined).filter((each) => lacks(each, role));
    return {
      role,
      from: from.toString(),
      count: listed.length + Math.max(0, ids.length - LISTED),
      departures: listed.map(({ id, people, dates: { lastDay } }) => ({
        departure: `/departures/${id}`,
        leaver: people.employee.name,
        lastDay: lastDay.toString(),
      })),
    };
  }

  /** The index may lag, and a successor may be there already. */
  function lacks(departure: Departure, role: Role): boolean {
    return (
      statusOf(departure, now) === "running" &&
      turnsIn(departure, role, { from }).some(({ from: day }) =>
        addresses.includes(personIn(departure, role, day).address.toLowerCase()),
      )
    );
  }
}

function addressesOf({ workAddress, privateAddress }: Employee): string[] {
  return [workAddress, privateAddress].flatMap((each) => (each ? [each.toLowerCase()] : []));
}
