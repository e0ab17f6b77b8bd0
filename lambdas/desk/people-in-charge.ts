import type { Departure, Role } from "../departure/model/departure.ts";
import { ROLES } from "../departure/model/departure.ts";
import type { Person } from "../departure/model/person.ts";
import { PAGE_LIMITS } from "../use-cases/list/list-question.ts";
import { readList } from "../use-cases/list/read-list.ts";
import { isInCharge } from "../use-cases/person/reassign-everywhere.ts";
import type { DeskPorts } from "./desk-ports.ts";
import type { SignedInRequest } from "./desk-request.ts";

/** The limit; departures with the next mails are read first. */
const DEPARTURES_READ = 300;

export interface InCharge {
  readonly role: Role;
  readonly name: string;
  readonly calledName?: string;
  readonly address: string;
  /** In how many of the departures read. */
  readonly count: number;
}

export interface PeopleInCharge {
  /** By name. */
  readonly people: readonly InCharge[];
  /** Not all departures were read. */
  readonly isMore: boolean;
}

/** The managers and HR contacts of running departures, now or later. */
export async function peopleInCharge(
  { now }: Pick<SignedInRequest, "now">,
  { listing }: Pick<DeskPorts, "listing">,
): Promise<PeopleInCharge> {
  const found = new Map<string, InCharge>();
  let left = DEPARTURES_READ;
  let after: string | undefined;
  do {
    const page = { now, limit: Math.min(left, PAGE_LIMITS.most), ...(after ? { after } : {}) };
    const { departures, next } = await readList({ question: { words: [] }, ...page }, listing);
    for (const { role, person } of departures.flatMap((each) => inChargeOf(each, now))) {
      const key = personKeyOf(role, person);
      const { language: _, ...known } = person;
      const count = (found.get(key)?.count ?? 0) + 1;
      found.set(key, { ...known, ...found.get(key), role, count });
    }
    left -= page.limit;
    after = next;
  } while (after && left > 0);
  const people = [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name));
  return { people, isMore: after !== undefined };
}

/** Each person once per departure. */
function inChargeOf(departure: Departure, now: SignedInRequest["now"]) {
  const { people, standIns } = departure;
  const all = [...ROLES.map((role) => ({ role, person: people[role] })), ...standIns];
  const each = new Map(
    all.map(({ role, person }) => [personKeyOf(role, person), { role, person }]),
  );
  return [...each.values()].filter(({ role, person: { address } }) =>
    isInCharge(departure, { role, address }, now),
  );
}

function personKeyOf(role: Role, { address }: Pick<Person, "address">): string {
  return `${role} ${address.toLowerCase()}`;
}
