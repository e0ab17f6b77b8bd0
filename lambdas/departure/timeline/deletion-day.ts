import type { Temporal } from "temporal-polyfill";
import { addDays, dateIn, dateOf, earliest, latest, momentOn } from "../model/days.ts";
import { type Departure, momentOf, type StepRecord } from "../model/departure.ts";
import type { MailingState } from "../model/mailing.ts";
import { remembered, rememberedWith } from "../model/remembered.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import { invitedUntil } from "./invited-until.ts";
import { KEPT_AFTER_TALK_DAYS } from "./talk-days.ts";
import { lastUsefulDay, type Rules } from "./useful.ts";

/** The longest anyone is kept after the end of employment, whatever the plan and the settings say. */
const LONGEST_MONTHS = 24;
/** A departure is kept this long after it was recorded or changed, so that HR can spot a slip. */
const KEPT_DAYS = 30;

/** The earliest end of employment that can be entered today: anything older would be deleted before HR looks again. */
export function firstEndToRecord(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: KEPT_DAYS }).subtract({ months: LONGEST_MONTHS });
}

/**
 * Who said no to a talk may have answered as late as ten working days after it, and can change that for ten more. Whether
 * somebody did makes no difference.
 */
const OPEN_AFTER_NO_WORKING_DAYS = 20;

/**
 * The day on which personal data is erased: so many days after the last step, not before the invitation could be answered
 * or what was said in a talk or answered half a year later be counted and read, and 24 months after the end of employment at the latest. Undefined if already erased.
 */
export const deletionDay = remembered(["plan", "calendar"], dayToErase);

function dayToErase(departure: Departure, rules: Rules): Temporal.PlainDate | undefined {
  if (departure.erased) return undefined;
  const days = rules.plan.settings.deletePrivateDataAfterDays;
  const planned = [
    addDays(lastDayOf(departure, rules), days),
    ...afterTalks(departure),
    ...afterInvitation(departure, rules),
    ...afterAnswers(departure, rules),
  ].reduce(latest);
  return earliest(planned, furthestDay(departure));
}

function furthestDay({ dates }: Pick<Departure, "dates">): Temporal.PlainDate {
  return longestAfter(dates.endOfEmployment);
}

const longestAfter = rememberedWith((end: Temporal.PlainDate) =>
  end.add({ months: LONGEST_MONTHS }),
);

/** The last day on which anything can be agreed on: after it, everything is erased in any case. */
export function lastDayToAgree(departure: Pick<Departure, "dates">): Temporal.PlainDate {
  return addDays(furthestDay(departure), -1);
}

/** Agreed or wished. */
function afterTalks({ interviews = [], voice }: Departure): Temporal.PlainDate[] {
  const agreed = interviews.filter(({ cancelled }) => !cancelled).map(({ at }) => dateOf(at));
  return [...agreed, ...(voice?.talk?.wish ? [voice.talk.wish.day] : [])].map((day) =>
    addDays(day, KEPT_AFTER_TALK_DAYS),
  );
}

/** While the invitation is unanswered. */
function afterInvitation(departure: Departure, rules: Rules): Temporal.PlainDate[] {
  const { steps, mailings, withdrawn, optedOut, voice, timeZone } = departure;
  if (withdrawn || optedOut || voice?.choice) return [];
  const invitations = steps.filter(({ invites, skipped }) => invites && !skipped);
  return mailings
    .filter(({ steps: ids }) => invitations.some(({ id }) => ids.includes(id)))
    .flatMap(({ state }) => (state.name === "sent" ? [state.at] : []))
    .map((at) => dateIn(at, timeZone))
    .map((day) => addDays(invitedUntil(day, rules), 1));
}

/** Half a year later; a withdrawal and opting out delete what was answered. */
function afterAnswers(departure: Departure, { calendar }: Rules): Temporal.PlainDate[] {
  const { voice, timeZone, withdrawn, optedOut } = departure;
  if (!voice || withdrawn || optedOut) return [];
  const named = voice.named?.["half-year"];
  const said = voice.choice?.as === "no-talk" ? [voice.choice.at] : [];
  const open = said
    .map((at) => dateIn(at, timeZone))
    .map((day) => moveByWorkingDays(day, OPEN_AFTER_NO_WORKING_DAYS, calendar));
  return [...open, ...(named ? [named.until] : [])].map((day) => addDays(day, 1));
}

/** The moment on that day. */
export function deletionMoment(
  departure: Departure,
  rules: Rules,
): Temporal.ZonedDateTime | undefined {
  const { timeZone } = departure;
  const day = deletionDay(departure, rules);
  return day && momentOn(day, { time: rules.plan.settings.morningMailAt, timeZone });
}

/** A waiting mail counts through its step. */
const NEVER_LEAVES: readonly MailingState["name"][] = ["waiting", "stale", "skipped"];

/** The last day on which anything happens; a withdrawn departure has only notices to come. */
function lastDayOf(departure: Departure, rules: Rules): Temporal.PlainDate {
  const { withdrawn, dates, steps, mailings, interviews = [], timeZone, undoUntil } = departure;
  const dayOf = (instant: Temporal.Instant) => dateIn(instant, timeZone);
  const begin = withdrawn ? dayOf(withdrawn.at) : dates.endOfEmployment;
  return [
    // A departure recorded or replanned when everything is past isn't deleted overnight.
    dayOf(undoUntil),
    ...steps.filter(({ skipped }) => !skipped).map((step) => lastDayOfStep(step, departure, rules)),
    ...mailings
      .filter(({ state }) => !NEVER_LEAVES.includes(state.name))
      .map(({ at }) => dateOf(at)),
    ...interviews.filter(({ cancelled }) => !cancelled).map(({ at }) => dateOf(at)),
  ].reduce(latest, begin);
}

/** A step that waits for an address can be sent as long as it is useful. */
function lastDayOfStep(step: StepRecord, departure: Departure, rules: Rules): Temporal.PlainDate {
  const waits = departure.mailings.some(
    ({ state, steps }) => state.name === "waiting" && steps.includes(step.id),
  );
  return waits ? lastUsefulDay(step, departure, rules) : dateOf(momentOf(step));
}
