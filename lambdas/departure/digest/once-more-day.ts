import type { Temporal } from "temporal-polyfill";
import { invitedOn } from "../answers/until.ts";
import { carriersOf } from "../mailings/carriers.ts";
import { dateOf } from "../model/days.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import type { HistoryEvent } from "../model/history.ts";
import { isOpen, type Mailing } from "../model/mailing.ts";
import { invitesToInterview } from "../model/step-of.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import { invitedUntil } from "../timeline/invited-until.ts";
import { isUnfinished, type Rules } from "../timeline/useful.ts";

/** A step whose mail is sent once more, from that day on. */
export interface OnceMore {
  readonly step: StepRecord;
  readonly day: Temporal.PlainDate;
  /** After it nobody wants to hear of it any more. */
  readonly until: Temporal.PlainDate;
  /** The invitation hasn't left yet, so the day is a forecast. */
  readonly isForeseen: boolean;
}

const INVITED_AGAIN_WORKING_DAYS = 10;

/** The invitation, where no answer came: once, and never again. Undefined where nothing is sent once more. */
export function onceMoreDue(departure: Departure, rules: Rules): OnceMore | undefined {
  const step = departure.steps.find(
    (each) => invitesToInterview(each, rules.plan) && isUnfinished(each),
  );
  const left = step && invitedOn(departure, rules);
  const invited = left ?? (step && comingDay(departure, step));
  if (!step || !invited || isSilent(departure) || hasAnswered(departure)) return undefined;
  if (departure.mailings.some((mailing) => isOnceMoreOf(mailing, step))) return undefined;
  return {
    step,
    day: moveByWorkingDays(invited, INVITED_AGAIN_WORKING_DAYS, rules.calendar),
    until: invitedUntil(invited, rules),
    isForeseen: left === undefined,
  };
}

function comingDay(departure: Departure, step: StepRecord): Temporal.PlainDate | undefined {
  const coming = carriersOf(departure, step).find(isOpen);
  return coming && dateOf(coming.at);
}

function isSilent({ kind, withdrawn, erased, optedOut }: Departure): boolean {
  return kind === "quiet" || [withdrawn, erased, optedOut].some((each) => each !== undefined);
}

/** Also where the answer was taken back since: whoever did so knows of the invitation. */
function hasAnswered({ history }: Departure): boolean {
  return history.some(({ what }) => ANSWERS.includes(what));
}

const ANSWERS: readonly HistoryEvent[] = [
  "talk-chosen",
  "talk-declined",
  "talk-called-off",
  "interview-planned",
  "interview-moved",
  "interview-cancelled",
];

function isOnceMoreOf({ kind, steps }: Mailing, { id }: StepRecord): boolean {
  return kind === "once-more" && steps.includes(id);
}
