import { changeDates } from "../../lambdas/departure/changes/change-dates.ts";
import type { DatesChange } from "../../lambdas/departure/changes/replan.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Mailing, MailingState } from "../../lambdas/departure/model/mailing.ts";
import { at, date, departureOf, local, type Told } from "./departures.ts";
import { CALENDAR, PLAN } from "./plan.ts";

/** Context and actor, on the shipped plan. */
export function context(now: string) {
  return { plan: PLAN, calendar: CALENDAR, now: at(now), who: "hr" };
}

/** The departure once everything due by then was sent on time, with an empty outbox. */
export function sentUpTo(now: string, departure: Departure): Departure {
  const mailings = departure.mailings.map((mailing): Mailing => {
    const moment = mailing.at.toInstant();
    const isDue = moment.epochMilliseconds <= at(now).epochMilliseconds;
    return isDue && mailing.state.name === "pending"
      ? { ...mailing, state: { name: "sent", at: moment } }
      : mailing;
  });
  const { outbox: _, ...synced } = departure;
  return { ...synced, mailings };
}

/** The same with these mailings in these states. */
export function withStates(
  departure: Departure,
  states: Readonly<Record<string, MailingState>>,
): Departure {
  const mailings = departure.mailings.map((each) => ({
    ...each,
    state: states[each.id] ?? each.state,
  }));
  return { ...departure, mailings };
}

/** The current values with these changes. */
export function changeOf(
  { dates, kind, extraSteps }: Departure,
  told: Pick<Told, "announced" | "lastDay" | "endOfEmployment" | "kind" | "extraSteps">,
): DatesChange {
  return {
    dates: {
      announced: told.announced ? date(told.announced) : dates.announced,
      lastDay: told.lastDay ? date(told.lastDay) : dates.lastDay,
      endOfEmployment: told.endOfEmployment ? date(told.endOfEmployment) : dates.endOfEmployment,
    },
    kind: told.kind ?? kind,
    extraSteps: told.extraSteps ?? extraSteps,
  };
}

export function mailing({ mailings }: Departure, mailingId: string): Mailing {
  const found = mailings.find(({ id }) => id === mailingId);
  if (!found) throw new Error(`No mailing ${mailingId} in ${mailings.map(({ id }) => id)}`);
  return found;
}

/** Pending mails, earliest first: `handover 2027-01-19T09:00`. */
export function pendingMails({ mailings }: Departure): string[] {
  return mailings
    .filter(({ state }) => state.name === "pending")
    .toSorted((one, other) => one.at.epochMilliseconds - other.at.epochMilliseconds)
    .map(({ id, at: moment }) => `${id} ${local(moment)}`);
}

/** A departure with everything due by then sent. */
export function lived(now: string, told: Told = {}): Departure {
  return sentUpTo(now, departureOf(told));
}

/** The departure after a change. */
export function changed(now: string, told: Told, departure = lived(now)): Departure {
  return changeDates(departure, changeOf(departure, told), context(now));
}

export function stepOf({ steps }: Departure, stepId: string) {
  const found = steps.find(({ id }) => id === stepId);
  if (!found) throw new Error(`No step ${stepId} in ${steps.map(({ id }) => id)}`);
  return found;
}

/** As JSON: Jest sees all moments as equal. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
