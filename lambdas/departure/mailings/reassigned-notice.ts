import { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import type { Departure, Substitute } from "../model/departure.ts";
import { wasMailed } from "../model/left.ts";
import { isOpen, type Mailing } from "../model/mailing.ts";
import { isNotification } from "../model/notification.ts";
import { inChargeSince } from "../people/in-charge-since.ts";
import { atOnce, endOfUndoWindow, latestOf } from "../timeline/past.ts";
import { notificationAt, withMailings } from "./notifications.ts";
import { leftAt, openSteps } from "./open-steps.ts";

/**
 * Adds the status mail for a new manager on the first working day of the period, if there is one. Drops those for
 * managers whose turn was cancelled.
 */
export function withReassignedNotice(
  departure: Departure,
  { role, from, until }: Substitute,
  since: Context,
): Mailing[] {
  const { mailings, kind } = departure;
  if (role !== "manager" || kind === "quiet") return [...mailings];
  const at = noticeMoment(departure, from, since);
  const isOver = until && Temporal.PlainDate.compare(until, at.toPlainDate()) < 0;
  const expected = [
    noticeMoment(departure, undefined, since),
    ...(isOver ? [] : [at]),
    ...departure.standIns
      .filter((each) => each.role === role)
      .flatMap(({ from: first, until: last }) => [first, ...(last ? [last.add({ days: 1 })] : [])])
      .map((day) => noticeMoment(departure, day, since)),
  ];
  const kept = mailings.map((mailing) =>
    isWaiting(mailing) && !expected.some((moment) => isSameDay(moment, mailing.at))
      ? { ...mailing, state: { name: "skipped" as const } }
      : mailing,
  );
  if (isOver) return kept;
  const waiting = kept.find((mailing) => isWaiting(mailing) && isSameDay(mailing.at, at));
  if (!waiting)
    return withMailings(kept, [notificationAt("replaced-manager", { at, mailings: kept })]);
  return Temporal.ZonedDateTime.compare(waiting.at, at) === 0
    ? kept
    : withMailings(kept, [{ ...waiting, at, revision: waiting.revision + 1 }]);
}

/** After the undo window, and not before that day. */
export function noticeMoment(
  { dates, timeZone, undoUntil }: Departure,
  day: Temporal.PlainDate | undefined,
  { plan, calendar, now }: Context,
): Temporal.ZonedDateTime {
  const settings = { ...plan.settings, timeZone };
  const quiet = latestOf(endOfUndoWindow(now, settings), undoUntil);
  return atOnce({
    quietUntil: day ? latestOf(quiet, day.toZonedDateTime(timeZone).toInstant()) : quiet,
    announced: dates.announced,
    settings,
    calendar,
  });
}

function isWaiting(mailing: Mailing): boolean {
  return isNotification(mailing, "replaced-manager") && mailing.state.name === "pending";
}

function isSameDay(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean {
  return one.toPlainDate().equals(other.toPlainDate());
}

/**
 * True if the mail has something to say when it is due. A new manager gets none if the previous one was never mailed,
 * or if nothing is open or to come.
 */
export function isNewsTo(departure: Departure, mailing: Mailing, since: Context): boolean {
  if (!isNotification(mailing, "replaced-manager")) return true;
  const others = departure.mailings.filter(({ id, to }) => id !== mailing.id && to === "manager");
  const { plan, calendar, now } = since;
  if (departure.kind === "quiet" || !wasMailedBefore(departure, others, now)) return false;
  return others.some(isOpen) || openSteps(departure, "manager", now, { plan, calendar }).length > 0;
}

/** A mail that only the new manager had says nothing of what was before. */
function wasMailedBefore(
  departure: Departure,
  mailings: readonly Mailing[],
  now: Temporal.Instant,
): boolean {
  const since = inChargeSince(departure, now);
  const before = mailings.filter(
    (mailing) => !since || Temporal.Instant.compare(leftAt(mailing), since) <= 0,
  );
  return wasMailed(before, "manager");
}
