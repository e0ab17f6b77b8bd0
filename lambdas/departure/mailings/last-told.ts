import { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import { type Departure, isSkippedByHr, type StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { type AllLastTold, HEARING, type Hearing, type LastTold } from "../model/told-before.ts";
import { inChargeSince } from "../people/in-charge-since.ts";
import { isAboutWithdrawal, isNoticeOfChange } from "./notifications.ts";
import { openSteps } from "./open-steps.ts";

/**
 * What the manager and the leaver know about a departure that is about to change. Nothing for those we have never
 * mailed.
 */
export function lastToldIn(departure: Departure, since: Context): AllLastTold {
  return Object.fromEntries(
    HEARING.flatMap((reader) => {
      const told = lastToldOf(reader, departure, since);
      return told ? [[reader, told]] : [];
    }),
  );
}

function lastToldOf(reader: Hearing, departure: Departure, since: Context): LastTold | undefined {
  if (!wasMailedInPerson(reader, departure, since.now)) return undefined;
  const before = departure.lastTold?.[reader];
  if (before && !hasHeardSince(before.since, reader, departure)) return before;
  const { lastDay, endOfEmployment } = departure.dates;
  const { now } = since;
  return {
    lastDay,
    endOfEmployment,
    // The leaver's mailed steps are to read or to answer, so none is reported as gone.
    steps: reader === "manager" ? openSteps(departure, reader, now, since).map(({ id }) => id) : [],
    since: now,
  };
}

/** Each mail gives the current facts, unless it was in flight when they changed. */
function hasHeardSince(moment: Temporal.Instant, reader: Hearing, { mailings }: Departure) {
  return mailings.some(
    ({ to, colleague, cancelled, state }) =>
      to === reader &&
      !colleague &&
      !cancelled &&
      state.name === "sent" &&
      Temporal.Instant.compare(state.at, moment) > 0,
  );
}

/** This person got a mail, or one is in flight; a mail to an earlier holder of the role doesn't count. */
export function wasMailedInPerson(
  reader: Hearing,
  departure: Departure,
  now: Temporal.Instant,
): boolean {
  const since = reader === "manager" ? inChargeSince(departure, now) : undefined;
  return departure.mailings.some(
    ({ to, colleague, state }) =>
      to === reader &&
      !colleague &&
      (state.name === "sent" || state.name === "claimed") &&
      (!since || Temporal.Instant.compare(state.at, since) > 0),
  );
}

/** Keeps what was last told as long as the difference shows; a change that was reverted needs no notice. */
export function withLastTold(departure: Departure, told: AllLastTold): Departure {
  const { lastTold: _, ...rest } = departure;
  const left = Object.entries(told).filter(([, each]) => isVisible(each, departure));
  return left.length > 0 ? { ...rest, lastTold: Object.fromEntries(left) } : rest;
}

/**
 * The reader can see a difference: other dates, or a step of theirs that is gone. A step that only moves doesn't count.
 */
function isVisible(told: LastTold, departure: Departure): boolean {
  const { lastDay, endOfEmployment } = departure.dates;
  return (
    !lastDay.equals(told.lastDay) ||
    !endOfEmployment.equals(told.endOfEmployment) ||
    goneSteps(told, departure).length > 0
  );
}

/** Steps that were open with that reader and are no longer asked for, although nobody closed them. */
export function goneSteps({ steps }: LastTold, departure: Departure): string[] {
  return steps.filter((id) => {
    const step = departure.steps.find((each) => each.id === id);
    return !step || isGone(step);
  });
}

function isGone(step: StepRecord): boolean {
  if (step.mark || isSkippedByHr(step)) return false;
  return step.to === "hr" || (step.skipped !== undefined && !STOPPED.includes(step.skipped));
}

const STOPPED: readonly string[] = ["withdrawn", "objected"];

/**
 * True if a notice of a change would be news to that reader. Another mail may have told them by the time it is retried.
 */
export function hasNewsOfChange(
  departure: Pick<Departure, "mailings" | "lastTold">,
  { to }: Pick<Mailing, "to">,
): boolean {
  const reader = HEARING.find((each) => each === to);
  const isUntold = reader !== undefined && departure.lastTold?.[reader] !== undefined;
  return isUntold || goesOnAfterAll(departure, { to });
}

/**
 * True if the last this reader heard is that the departure is off. Other mails, such as one about a new address, don't
 * count.
 */
export function goesOnAfterAll(
  { mailings }: Pick<Departure, "mailings">,
  { to }: Pick<Mailing, "to">,
): boolean {
  const last = mailings
    .filter((each) => each.to === to && (isAboutWithdrawal(each) || isNoticeOfChange(each)))
    .flatMap((mailing) =>
      mailing.state.name === "sent" ? [{ mailing, at: mailing.state.at }] : [],
    )
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
    .at(-1);
  return last !== undefined && isAboutWithdrawal(last.mailing);
}
