import { Temporal } from "temporal-polyfill";
import { dateIn, dateOf } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { hasLeft, mayLeaveTwice } from "../model/left.ts";
import type { Mailing, MailingKind } from "../model/mailing.ts";
import { personIn } from "../people/addressee.ts";
import { isToCome } from "./step-mailings.ts";

/** The first mail to a manager about a departure announces the others. */
export interface Opening {
  /** How many mails that manager gets about the departure, this one included; what is brought up again isn't counted. */
  readonly mails: number;
  /** The day of the last of them. */
  readonly last: Temporal.PlainDate;
  /** Each brings one step: none was missed, and none shares a day. */
  readonly oneStepEach: boolean;
}

/** What that mail announces, if it is the first to the manager. A new manager's first mail says in its own words where things stand. */
export function openingOf(departure: Departure, mailing: Mailing): Opening | undefined {
  const [first] = inOrderOfLeaving(departure.mailings.filter(isSentOrPlanned));
  if (first !== mailing || !isOfPlan(mailing)) return undefined;
  const reader = readerOf(departure, mailing);
  const own = departure.mailings.filter(
    (each) => isSentOrPlanned(each) && isOfPlan(each) && readerOf(departure, each) === reader,
  );
  const days = own.map(({ at }) => dateOf(at)).toSorted(Temporal.PlainDate.compare);
  return {
    mails: own.length,
    last: days.at(-1) ?? dateOf(mailing.at),
    oneStepEach: own.every(({ steps }) => steps.length === 1),
  };
}

/** Whether that person, as the manager of this departure, got a mail within the year before. */
export function hadMailWithinYear(
  departure: Departure,
  address: string,
  now: Temporal.Instant,
): boolean {
  const { timeZone, mailings } = departure;
  const from = now.toZonedDateTimeISO(timeZone).subtract({ years: 1 }).toInstant();
  return mailings.some((mailing) => {
    const { state } = mailing;
    if (!isToManager(mailing) || state.name !== "sent") return false;
    const day = dateIn(state.at, timeZone);
    const isTheirs = isSameMailbox(personIn(departure, "manager", day).address, address);
    return isTheirs && Temporal.Instant.compare(state.at, from) >= 0;
  });
}

/** The kinds of mail that the plan makes; everything else follows one of them. */
const OF_PLAN: readonly MailingKind[] = ["step", "several", "catch-up"];

function isOfPlan({ kind }: Mailing): boolean {
  return OF_PLAN.includes(kind);
}

/** To the manager, and left or to come. A notice to come may turn out to have nothing to say. */
function isSentOrPlanned(mailing: Mailing): boolean {
  if (!isToManager(mailing)) return false;
  return hasLeft(mailing) || (isOfPlan(mailing) && isToCome(mailing));
}

function isToManager({ to, colleague }: Mailing): boolean {
  return to === "manager" && !colleague;
}

/** What left, by when it left; then what is to come, by its moment. A delayed mail is behind those that overtook it. */
function inOrderOfLeaving(mails: readonly Mailing[]): Mailing[] {
  const goesFirst = (mailing: Mailing) => (hasLeft(mailing) || mayLeaveTwice(mailing) ? 0 : 1);
  return mails.toSorted(
    (one, other) => goesFirst(one) - goesFirst(other) || leftAt(one) - leftAt(other),
  );
}

function leftAt({ state, at }: Mailing): number {
  const left = state.name === "sent" || state.name === "claimed" ? state.at : at;
  return left.epochMilliseconds;
}

function readerOf(departure: Departure, { at }: Mailing): string {
  return personIn(departure, "manager", dateOf(at)).address.toLowerCase();
}

function isSameMailbox(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
