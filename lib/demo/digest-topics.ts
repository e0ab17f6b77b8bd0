import { Temporal } from "temporal-polyfill";
import {
  moveByWorkingDays,
  sameOrPreviousWorkingDay,
} from "../../lambdas/departure/model/work-calendar.ts";
import { nudgesIn } from "./nudge-deviations.ts";
import type { Played, PlayedDeparture } from "./played.ts";
import { isDayBefore, localOf, type Rules } from "./rules.ts";
import type { ToldDeparture } from "./told.ts";
import { turnAt, turnsOf, wantedIn } from "./turns.ts";

/** Something that HR is to be told of a departure. */
export interface DigestTopic {
  readonly what: string;
  /** The working day on which it came up. */
  readonly since: Temporal.PlainDate;
  /** It is told again as long as it stands open. */
  readonly isLasting: boolean;
}

/** What there is to tell HR at a moment, once more, so that the program is not measured by itself. */
export function topicsAt(
  departure: PlayedDeparture,
  moment: Temporal.Instant,
  around: { readonly played: Played; readonly rules: Rules },
): DigestTopic[] {
  const { plan, withdrawal } = turnAt(departure, moment);
  if (withdrawal) return [];
  const { rules } = around;
  const today = localOf(moment, rules).toPlainDate();
  const isDone = (step: string) =>
    departure.marks.some(
      (mark) => mark.step === step && Temporal.Instant.compare(mark.at, moment) <= 0,
    );
  const lasting = [...ownSteps(plan), ...broughtAgain(departure, around)].filter(
    ({ what }) => !isDone(what),
  );
  return [...lasting, ...interviews(plan), ...addresses(departure, rules)].filter(
    ({ since }) => !isDayBefore(today, since),
  );
}

/** HR's own steps, on the day that the plan gives them. */
export function ownSteps({ timeline }: ToldDeparture): DigestTopic[] {
  return timeline
    .filter(({ to, state }) => to.role === "hr" && state !== "skipped")
    .map(({ step, at }) => ({ what: step, since: dayOf(at), isLasting: true }));
}

/** What was brought again is HR's the working day after. */
export function broughtAgain(
  departure: PlayedDeparture,
  { played, rules }: { readonly played: Played; readonly rules: Rules },
): DigestTopic[] {
  const sent = played.mails.filter(({ tags }) => tags.departure === departure.recorded.id);
  return nudgesIn(departure, sent).flatMap(({ mail, mailing }) => {
    const day = localOf(mail.sentAt, rules).toPlainDate();
    const since = moveByWorkingDays(day, 1, rules.calendar);
    return mailing.steps.map((what) => ({ what, since, isLasting: true }));
  });
}

function interviews({ timeline }: ToldDeparture): DigestTopic[] {
  return timeline
    .filter(({ phase, state }) => phase === "after" && state !== "skipped")
    .map(({ step, at }) => ({ what: step, since: dayOf(at), isLasting: false }));
}

const ASKED_BEFORE_WORKING_DAYS = 5;

/** A private address is asked for while there is time, on the last day, and when a mail needs it. */
function addresses(departure: PlayedDeparture, { calendar }: Rules): DigestTopic[] {
  const plan = turnsOf(departure).at(-1)?.plan ?? departure.recorded;
  if (plan.employee.privateAddress !== undefined) return [];
  const lastDay = Temporal.PlainDate.from(plan.lastDay);
  const needed = wantedIn(plan)
    .filter(({ to, at }) => to.role === "leaver" && isDayBefore(lastDay, dayOf(at)))
    .map(({ at }) => dayOf(at));
  if (needed.length === 0) return [];
  return [
    moveByWorkingDays(lastDay, -ASKED_BEFORE_WORKING_DAYS, calendar),
    sameOrPreviousWorkingDay(lastDay, calendar),
    ...needed,
  ].map((since) => ({ what: "private address", since, isLasting: false }));
}

function dayOf({ local }: { readonly local: string }): Temporal.PlainDate {
  return Temporal.PlainDateTime.from(local).toPlainDate();
}
