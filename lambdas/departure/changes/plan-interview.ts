import { Temporal } from "temporal-polyfill";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import type { HistoryEvent } from "../model/history.ts";
import { comingInterview, type Interview } from "../model/interview.ts";
import { Refusal } from "../model/refusal.ts";
import { deletionMoment } from "../timeline/deletion-day.ts";
import type { Rules } from "../timeline/useful.ts";
import {
  type AgreedInterview,
  isSamePerson,
  withInterviewChange,
  withoutInterview,
} from "./change-interview.ts";
import { refuseLeaver } from "./correct.ts";
import { finish } from "./finish.ts";
import { withoutTalk } from "./without-talk.ts";

export type { AgreedInterview } from "./change-interview.ts";

/**
 * Invites both people. An agreed interview that isn't over is changed and keeps its calendar entry, whoever holds it.
 * After an interview has been held, the next one is new.
 */
export function planInterview(
  departure: Departure,
  agreed: AgreedInterview,
  context: Context & Actor,
): Departure {
  const coming = comingInterview(departure, context.now);
  const whole = { ...wayOf(coming, agreed), ...agreed };
  refuseInterview(departure, whole, context);
  if (coming && isSameInterview(coming, whole)) return departure;
  const after = withInterviewChange(departure, whole, context);
  const what = coming ? "interview-moved" : "interview-planned";
  return finish(departure, changed(after, what, context), context);
}

/** Removes the interview from both calendars, and with it that the leaver chose a talk. Does nothing when none is coming. */
export function cancelInterview(departure: Departure, context: Context & Actor): Departure {
  if (departure.erased) throw new Refusal("is-erased");
  const without = withoutInterview(departure, context);
  if (without === departure) return departure;
  return finish(departure, changed(withoutTalk(without), "interview-cancelled", context), context);
}

/** By telephone, with video or at the office, as the leaver chose it: until HR gives another place. */
function wayOf(
  coming: Interview | undefined,
  { where }: AgreedInterview,
): Pick<AgreedInterview, "how"> {
  const isOtherPlace = coming?.where !== undefined && coming.where !== where;
  return coming?.how && !isOtherPlace ? { how: coming.how } : {};
}

/** Refuses an interview that can't be held then, or not by that person. */
export function refuseInterview(
  departure: Departure,
  agreed: AgreedInterview,
  { now, ...rules }: Context & Actor,
): void {
  const { erased, withdrawn, optedOut, kind } = departure;
  if (erased) throw new Refusal("is-erased");
  if (withdrawn) throw new Refusal("is-withdrawn");
  if (optedOut || kind === "quiet") throw new Refusal("no-mail-to-leaver");
  if (Temporal.Instant.compare(agreed.at.toInstant(), now) <= 0)
    throw new Refusal("interview-in-past", { given: agreed.at.toPlainDateTime().toString() });
  refuseLeaver(departure, [agreed.with]);
  refuseAfterDeletion(departure, agreed, rules);
}

function refuseAfterDeletion(departure: Departure, agreed: AgreedInterview, rules: Rules): void {
  const deleted = deletionBefore(departure, agreed, rules);
  if (deleted)
    throw new Refusal("interview-after-deletion", {
      given: agreed.at.toPlainDateTime().toString({ smallestUnit: "minute" }),
      allowed: deleted.toPlainDate().toString(),
    });
}

/**
 * When the departure would be deleted, if that is before the talk is over. A talk extends how long it is kept, but not beyond the
 * latest possible day.
 */
export function deletionBefore(
  departure: Departure,
  { at, minutes }: Pick<AgreedInterview, "at" | "minutes">,
  rules: Rules,
): Temporal.ZonedDateTime | undefined {
  const talk = { at, minutes, number: 0, sequence: 0, with: departure.people.manager };
  const interviews = [...(departure.interviews ?? []), talk];
  const deleted = deletionMoment({ ...departure, interviews }, rules);
  const isBefore = deleted && Temporal.ZonedDateTime.compare(at.add({ minutes }), deleted) > 0;
  return isBefore ? deleted : undefined;
}

export function isSameInterview(one: Interview, other: AgreedInterview): boolean {
  return (
    Temporal.ZonedDateTime.compare(one.at, other.at) === 0 &&
    one.minutes === other.minutes &&
    one.where === other.where &&
    one.how === other.how &&
    isSamePerson(one.with, other.with) &&
    one.with.name === other.with.name &&
    one.with.language === other.with.language
  );
}

function changed(
  departure: Departure,
  what: HistoryEvent,
  { now, who }: Context & Actor,
): Departure {
  const detail = String(departure.interviews?.at(-1)?.number ?? "");
  return {
    ...departure,
    edition: departure.edition + 1,
    history: [...departure.history, { at: now, who, what, detail }],
  };
}
