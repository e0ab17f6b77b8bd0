import type { Temporal } from "temporal-polyfill";
import { namesOfPeople } from "../../departure/lessons/names-of-people.ts";
import type { Departure, DepartureStatus } from "../../departure/model/departure.ts";
import type { Listing } from "../../departure/model/listing.ts";
import { identityForm } from "../../departure/people/name-form.ts";
import { PAGE_LIMITS } from "../../use-cases/list/list-question.ts";
import { readList } from "../../use-cases/list/read-list.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";

/** Enough of the running departures, and of the completed ones. */
const DEPARTURES_READ = 300;

/** Departures whose people are still known, for the names, departments and managers in them. */
export async function knownDepartures(
  { now }: Pick<SignedInRequest, "now">,
  { listing }: Pick<DeskPorts, "listing">,
): Promise<Departure[]> {
  const states = ["running", "completed"] as const;
  return (await Promise.all(states.map((state) => readAll(state, now, listing)))).flat();
}

async function readAll(
  state: DepartureStatus,
  now: Temporal.Instant,
  listing: Listing,
): Promise<Departure[]> {
  const found: Departure[] = [];
  let after: string | undefined;
  do {
    const page = { now, limit: PAGE_LIMITS.most, ...(after ? { after } : {}) };
    const read = await readList({ question: { state, words: [] }, ...page }, listing);
    found.push(...read.departures);
    after = read.next;
  } while (after && found.length < DEPARTURES_READ);
  return found;
}

/** Each once, in order. */
export function departmentsOf(departures: readonly Departure[]): string[] {
  const byForm = new Map(
    departures.flatMap(({ department }) =>
      department ? [[identityForm(department), department]] : [],
    ),
  );
  return [...byForm.values()].toSorted((one, other) => one.localeCompare(other));
}

/** What a lesson is looked at for names with. */
export function knownNames(departures: readonly Departure[], { plan }: Pick<DeskPorts, "plan">) {
  const { settings } = plan;
  return {
    people: namesOfPeople(departures, settings),
    organisation: settings.organisation,
  };
}
