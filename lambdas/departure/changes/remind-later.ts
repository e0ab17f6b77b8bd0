import { Temporal } from "temporal-polyfill";
import { latestCarrier } from "../mailings/open-steps.ts";
import { placed } from "../mailings/spacing.ts";
import { isComingNudge, mailOf, withoutStep } from "../mailings/step-mailings.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { stepOf } from "../model/step-of.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import { isUnfinished, isUsefulOn } from "../timeline/useful.ts";
import {
  canChangeSteps,
  mailObstacle,
  type Obstacle,
  refuseFor,
  stepChanged,
  stepToChange,
} from "./step-change.ts";

/** The furthest a reminder can be put off, in working days; the minimum is one. */
const REMIND_AT_MOST_WORKING_DAYS = 60;

/**
 * Sends the step again after a number of working days, at the usual time, if it is still useful then. A pending
 * reminder is moved; a nudge that would come first is dropped.
 */
export function remindLater(
  departure: Departure,
  stepId: string,
  workingDays: number,
  context: Context & Actor,
): Departure {
  const step = stepToChange(departure, stepId);
  refuseFor(remindObstacle(departure, step, { ...context, workingDays }), step);
  const { pending, wanted } = reminderOf(departure, step, { ...context, workingDays });
  if (pending && isAtOneMoment(pending, wanted)) return departure;
  return stepChanged(
    departure,
    {
      mailings: withReminder(
        withoutStep(departure.mailings, stepId, isComingNudge),
        wanted,
        pending?.revision,
      ),
      line: { what: "remind-later", detail: `${stepId} ${workingDays}` },
    },
    context,
  );
}

interface Reminding extends Context {
  readonly workingDays: number;
}

/** Whether the step can be sent again after so many working days. */
export function canRemind(departure: Departure, step: StepRecord, reminding: Reminding): boolean {
  return canChangeSteps(departure) && !remindObstacle(departure, step, reminding);
}

/** Whether a reminder is pending already, in so many working days. */
export function isRemindedIn(
  departure: Departure,
  step: StepRecord,
  reminding: Reminding,
): boolean {
  const { pending, wanted } = reminderOf(departure, step, reminding);
  return pending !== undefined && isAtOneMoment(pending, wanted);
}

function remindObstacle(
  departure: Departure,
  step: StepRecord,
  { workingDays, ...context }: Reminding,
): Obstacle | undefined {
  const obstacle = mailObstacle(departure, step, context);
  if (obstacle) return obstacle;
  // What asks nothing has nothing to remind of.
  if (!isUnfinished(step) || stepOf(context.plan, step.id)?.asksNothing) return "step-is-over";
  if (!latestCarrier(departure, step.id)) return "not-sent-yet";
  const day = momentIn(workingDays, departure, context).toPlainDate();
  const { dates } = departure;
  return isUsefulOn(day, step, { ...context, dates }) ? undefined : "step-is-over";
}

function reminderOf(
  departure: Departure,
  step: StepRecord,
  { workingDays, ...context }: Reminding,
): { readonly pending: Mailing | undefined; readonly wanted: Mailing } {
  const { mailings } = departure;
  const at = momentIn(workingDays, departure, context);
  const pending = mailings.find(
    ({ kind, steps, state }) =>
      kind === "reminder" && steps.includes(step.id) && state.name === "pending",
  );
  const reminder = pending ? { ...pending, at } : mailOf(step, "reminder", { at, mailings });
  return { pending, wanted: placed(reminder, departure, context.plan.settings) };
}

function isAtOneMoment(one: Mailing, other: Mailing): boolean {
  return Temporal.ZonedDateTime.compare(one.at, other.at) === 0;
}

function momentIn(
  workingDays: number,
  { timeZone }: Departure,
  { plan, calendar, now }: Context,
): Temporal.ZonedDateTime {
  const isPossible =
    Number.isInteger(workingDays) && workingDays >= 1 && workingDays <= REMIND_AT_MOST_WORKING_DAYS;
  if (!isPossible)
    throw new RangeError(
      `A reminder in ${workingDays} working days; allowed are 1 to ${REMIND_AT_MOST_WORKING_DAYS}.`,
    );
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const day = moveByWorkingDays(today, workingDays, calendar);
  return day.toZonedDateTime({ timeZone, plainTime: plan.settings.sendAt });
}

function withReminder(
  mailings: readonly Mailing[],
  reminder: Mailing,
  revision: number | undefined,
): Mailing[] {
  if (revision === undefined) return [...mailings, reminder];
  return mailings.map((mailing) =>
    mailing.id === reminder.id ? { ...reminder, revision: revision + 1 } : mailing,
  );
}
