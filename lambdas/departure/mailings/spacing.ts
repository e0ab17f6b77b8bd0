import type { Temporal } from "temporal-polyfill";
import { byMoment, dateOf } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import type { PlanSettings } from "../model/plan.ts";
import { addresseeOfMailing } from "../people/addressee.ts";
import { wentOut } from "./step-mailings.ts";

/** Between two mails that would reach one person at one moment. */
export const MINUTES_APART = 5;

/** Identifies the person that a mailing reaches at its moment. */
export type PersonOf = (mailing: Mailing) => string;

/**
 * Makes sure no person gets two mails at one moment: the first in the list keeps its moment, each next one goes five
 * minutes later. Sorted by moment; revisions don't change here.
 */
export function spread(mailings: readonly Mailing[], personOf: PersonOf): Mailing[] {
  const takenBy = new Map<string, Set<number>>();
  return mailings
    .toSorted((one, other) => byMoment(one.at, other.at))
    .map((mailing) => {
      const person = personOf(mailing);
      const taken = takenBy.get(person) ?? new Set();
      const at = firstFree(mailing.at, taken);
      takenBy.set(person, taken.add(at.epochMilliseconds));
      return { ...mailing, at };
    })
    .toSorted((one, other) => byMoment(one.at, other.at));
}

/** Moves mails apart that would now meet, changed ones first, each with a new revision: one more than in `before`. */
export function movedApart(
  mailings: readonly Mailing[],
  before: readonly Mailing[],
  personOf: PersonOf,
): Mailing[] {
  const pending = mailings.filter(({ state }) => state.name === "pending");
  const first = pending.filter((mailing) => !before.includes(mailing));
  const moved = spread(
    [...first, ...pending.filter((mailing) => !first.includes(mailing))],
    personOf,
  );
  const byId = new Map(moved.map((mailing) => [mailing.id, mailing]));
  return mailings.map((mailing) => {
    const at = byId.get(mailing.id)?.at ?? mailing.at;
    if (byMoment(at, mailing.at) === 0) return mailing;
    const old = before.find(({ id }) => id === mailing.id);
    return { ...mailing, at, revision: old ? old.revision + 1 : mailing.revision };
  });
}

/** Delays the mailing if its person would get, or just got, another at that moment, even one that failed. */
export function placed(
  mailing: Mailing,
  departure: Pick<Departure, "people" | "dates" | "standIns" | "steps" | "mailings">,
  settings: PlanSettings,
): Mailing {
  const person = (each: Mailing) =>
    addresseeOfMailing(departure, each, dateOf(each.at), settings)?.address ?? each.to;
  const reader = person(mailing);
  const taken = departure.mailings
    .filter((each) => each.state.name === "pending" || wentOut(each))
    .filter((each) => each.id !== mailing.id && person(each) === reader)
    .map(({ at }) => at.epochMilliseconds);
  return { ...mailing, at: firstFree(mailing.at, new Set(taken)) };
}

/** The moment itself, or five minutes later, and so on. */
function firstFree(
  wanted: Temporal.ZonedDateTime,
  taken: ReadonlySet<number>,
): Temporal.ZonedDateTime {
  let at = wanted;
  while (taken.has(at.epochMilliseconds)) at = at.add({ minutes: MINUTES_APART });
  return at;
}
