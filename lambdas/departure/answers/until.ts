import type { Temporal } from "temporal-polyfill";
import { dateIn, earliest, latest } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { remembered } from "../model/remembered.ts";
import { invitesToInterview } from "../model/step-of.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import { deletionDay } from "../timeline/deletion-day.ts";
import { invitedUntil } from "../timeline/invited-until.ts";
import type { Rules } from "../timeline/useful.ts";
import type { Answers, Occasion } from "./answers.ts";

/** Working days after the end of employment. */
const EXIT_DAYS = 10;
/** Working days after the last day: by then people look back more freely, and the private address has been tried. */
const ONCE_MORE_DAYS = 3;
/** Working days after the first press. */
const CHANGED_DAYS = 10;
/** How long answers with a name are kept after their questions close. */
const NAMED_FOR: Readonly<Record<Occasion, Temporal.DurationLike>> = {
  exit: { months: 3 },
  "half-year": { days: 30 },
};

/** The last day of the questions at the end. */
export function exitUntil(
  { dates }: Pick<Departure, "dates">,
  { calendar }: Pick<Rules, "calendar">,
): Temporal.PlainDate {
  return moveByWorkingDays(dates.endOfEmployment, EXIT_DAYS, calendar);
}

/** The first day on which the questions at the end are mailed once more. */
export function onceMoreFrom(
  { lastDay }: Pick<Departure["dates"], "lastDay">,
  { calendar }: Pick<Rules, "calendar">,
): Temporal.PlainDate {
  return moveByWorkingDays(lastDay, ONCE_MORE_DAYS, calendar);
}

/**
 * The last day on which a first answer is taken. Undefined half a year later while no invitation has left. There, ten
 * working days after a no it is over, too: whoever answered can't answer again once that was cut loose, and whoever declined
 * looks the same.
 */
export function firstAnswerUntil(
  departure: Departure,
  occasion: Occasion,
  rules: Rules,
): Temporal.PlainDate | undefined {
  if (occasion === "exit") return exitUntil(departure, rules);
  const invited = invitedOn(departure, rules);
  const until = invited && invitedUntil(invited, rules);
  const { choice } = departure.voice ?? {};
  if (!until || choice?.as !== "no-talk") return until;
  const declined = dateIn(choice.at, departure.timeZone);
  return earliest(until, moveByWorkingDays(declined, CHANGED_DAYS, rules.calendar));
}

/** The last day on which answers first kept on `first` can be changed. */
export function changeUntil(
  departure: Departure,
  { occasion, first }: { readonly occasion: Occasion; readonly first: Temporal.PlainDate },
  rules: Rules,
): Temporal.PlainDate {
  return occasion === "exit"
    ? exitUntil(departure, rules)
    : moveByWorkingDays(first, CHANGED_DAYS, rules.calendar);
}

/** The moment at which that day ends. */
export function closesAt(
  lastDay: Temporal.PlainDate,
  { timeZone }: Pick<Departure, "timeZone">,
): Temporal.Instant {
  return lastDay.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

/** The last day on which kept answers can be changed: fixed at the first press, since the page promised it. */
export function openUntil(
  { closes }: Pick<Answers, "closes">,
  { timeZone }: Pick<Departure, "timeZone">,
): Temporal.PlainDate {
  return closes.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(timeZone).toPlainDate();
}

/**
 * The last day on which answers with a name are kept, if their questions close after that day. Half a year later the private
 * data waits for it, within its 24 months.
 */
export function nameUntil(
  departure: Departure,
  { occasion, lastDay }: { readonly occasion: Occasion; readonly lastDay: Temporal.PlainDate },
  rules: Rules,
): Temporal.PlainDate {
  const until = lastDay.add(NAMED_FOR[occasion]);
  const note = { since: closesAt(lastDay, departure), until };
  const named = { ...departure.voice?.named, [occasion]: note };
  const withNote = { ...departure, voice: { ...departure.voice, named } };
  return earliest(until, deletionDay(withNote, rules) ?? until);
}

/** The day on which the invitation last left. A reminder of it gives no more days. */
export const invitedOn = remembered(["plan"], lastInvited);

function lastInvited(
  { mailings, steps, timeZone }: Departure,
  { plan }: Pick<Rules, "plan">,
): Temporal.PlainDate | undefined {
  const inviting = steps.filter((step) => invitesToInterview(step, plan));
  return mailings
    .filter((mailing) => inviting.some(({ id }) => invites(mailing, id)))
    .flatMap(({ state }) => (state.name === "sent" ? [state.at] : []))
    .map((at) => dateIn(at, timeZone))
    .reduce<Temporal.PlainDate | undefined>(
      (one, other) => (one ? latest(one, other) : other),
      undefined,
    );
}

const AGAIN: readonly Mailing["kind"][] = ["nudge", "reminder", "once-more"];

function invites({ kind, steps }: Mailing, id: string): boolean {
  return steps.includes(id) && !AGAIN.includes(kind);
}
