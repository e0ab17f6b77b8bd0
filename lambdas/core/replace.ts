import { Temporal } from "temporal-polyfill";
import { personIn } from "./addressee.ts";
import { movedApart } from "./apart.ts";
import { refuseLeaver } from "./correct.ts";
import type { Departure, Person, Role, StandIn } from "./departure.ts";
import { finish } from "./finish.ts";
import { Refusal } from "./refusal.ts";
import { withReplacedNotice } from "./replaced-notice.ts";
import { sendAgain } from "./send-again.ts";
import { type Circumstances, personReached } from "./submit.ts";

export interface Replacement {
  readonly role: Role;
  readonly person: Person;
  /** The first day; today where it is not said. */
  readonly from?: Temporal.PlainDate;
  /** The last day; without it, for good. */
  readonly until?: Temporal.PlainDate;
}

/**
 * Somebody else is manager or HR contact, for good or from one day to another. What is to come goes to whoever it is on
 * its day; a new manager gets one mail that says where things stand, and HR's morning mail tells a new HR contact.
 * A period without a day to come changes nothing.
 */
export function replace(
  departure: Departure,
  { role, person, from, until }: Replacement,
  circumstances: Circumstances,
): Departure {
  if (departure.erased) throw new Refusal("is-erased");
  if (departure.withdrawn) throw new Refusal("is-withdrawn");
  refuseLeaver(departure, [person]);
  const { now, who, plan } = circumstances;
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const standIn: StandIn = { role, person, from: from ?? today, ...(until ? { until } : {}) };
  if (isThereAlready(departure, standIn, today)) return departure;
  const replaced = sendAgain(departure, withStandIn(departure, standIn, today), circumstances);
  const mailings = withReplacedNotice(replaced, standIn, circumstances);
  const after: Departure = {
    ...replaced,
    edition: departure.edition + 1,
    mailings: movedApart(mailings, departure.mailings, personReached(replaced, plan.settings)),
    history: [
      ...departure.history,
      {
        at: now,
        who,
        what: "replaced",
        detail: [role, standIn.from, until ?? []].flat().join(" "),
      },
    ],
  };
  return finish(departure, after, circumstances);
}

/** On each day to come of the period it is that person, so that nothing would change. */
function isThereAlready(
  departure: Departure,
  { role, person, from, until }: StandIn,
  today: Temporal.PlainDate,
): boolean {
  const first = isBefore(from, today) ? today : from;
  const turns = departure.standIns
    .filter((each) => each.role === role)
    .flatMap((each) => [each.from, ...(each.until ? [each.until.add({ days: 1 })] : [])]);
  return [first, ...turns]
    .filter((day) => !isBefore(day, first) && !(until && isBefore(until, day)))
    .every((day) => isSamePerson(personIn(departure, role, day), person));
}

function isSamePerson(one: Person, other: Person): boolean {
  return (
    one.name === other.name &&
    one.language === other.language &&
    one.address.toLowerCase() === other.address.toLowerCase()
  );
}

/** Those who would stand in within the period do not any more: the last word counts. */
function withStandIn(departure: Departure, standIn: StandIn, today: Temporal.PlainDate): Departure {
  const { role, person, from, until } = standIn;
  const isForGood = !until && !isBefore(today, from);
  const isCovered = (each: StandIn) =>
    each.role === role &&
    (isForGood
      ? !(each.until && isBefore(each.until, today))
      : !isBefore(each.from, from) &&
        (!until || (each.until !== undefined && !isBefore(until, each.until))));
  const others = departure.standIns.filter((each) => !isCovered(each));
  return isForGood
    ? { ...departure, standIns: others, people: { ...departure.people, [role]: person } }
    : { ...departure, standIns: [...others, standIn] };
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
