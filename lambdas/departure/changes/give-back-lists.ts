import {
  isWithin,
  mayTakeAlong,
  readerOf,
  readerOfMail,
  waitsUntil,
} from "../digest/bringing-up.ts";
import { type NudgeDue, nudgesDue } from "../digest/nudge-day.ts";
import type { Context } from "../model/context.ts";
import { dateOf } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { mayLeaveTwice } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { addresseeOfMailing } from "../people/addressee.ts";

/**
 * Takes from the second list of each mail to come what it may no longer bring up: the step is closed or comes otherwise, or
 * the mail now goes to somebody else or too late. Such a step is due again.
 */
export function giveBackLists(
  before: Departure | undefined,
  after: Departure,
  context: Context,
): Departure {
  if (!after.mailings.some(hasListToCome)) return after;
  const mailings = after.mailings.map((mailing) =>
    hasListToCome(mailing) ? withoutList(mailing) : mailing,
  );
  const due = nudgesDue({ ...after, mailings }, context);
  const kept = after.mailings.map((mailing, index) => {
    if (!hasListToCome(mailing)) return mailing;
    const isKept = reachesTheSame(mailing, { before, after, context });
    const also = (mailing.also ?? []).filter(
      (id) =>
        isKept && due.some((each) => each.step.id === id && isFor(each, mailing, after, context)),
    );
    if (also.length === mailing.also?.length) return mailing;
    return also.length > 0 ? { ...mailing, also } : (mailings[index] as Mailing);
  });
  return { ...after, mailings: kept };
}

function hasListToCome({ also, state }: Mailing): boolean {
  return also !== undefined && state.name === "pending";
}

function withoutList({ also: _, ...mailing }: Mailing): Mailing {
  return mailing;
}

/** A mail that may have left with its list keeps it, however late it is. */
function isFor(due: NudgeDue, mailing: Mailing, departure: Departure, context: Context): boolean {
  if (due.isForeseen || readerOf(due.step) !== readerOfMail(mailing, departure)) return false;
  if (mayLeaveTwice(mailing)) return true;
  const day = dateOf(mailing.at);
  return (
    mayTakeAlong(mailing, context) && isWithin(day, due.day, waitsUntil(due, departure, context))
  );
}

function reachesTheSame(
  mailing: Mailing,
  {
    before,
    after,
    context: { plan },
  }: {
    readonly before: Departure | undefined;
    readonly after: Departure;
    readonly context: Context;
  },
): boolean {
  const old = before?.mailings.find(({ id }) => id === mailing.id);
  if (!before || !old) return true;
  const [was, is] = [
    addresseeOfMailing(before, old, dateOf(old.at), plan.settings),
    addresseeOfMailing(after, mailing, dateOf(mailing.at), plan.settings),
  ];
  return was?.address.toLowerCase() === is?.address.toLowerCase();
}
