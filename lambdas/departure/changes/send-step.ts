import { Temporal } from "temporal-polyfill";
import { carriersOf } from "../mailings/carriers.ts";
import { leftAt } from "../mailings/open-steps.ts";
import { isComingNudge, mailOf, wentOut, without, withoutStep } from "../mailings/step-mailings.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { isLate, isOpen, type Mailing } from "../model/mailing.ts";
import { wholeSeconds } from "../timeline/past.ts";
import {
  canChangeSteps,
  mailObstacle,
  type Obstacle,
  refuseFor,
  stepChanged,
  stepToChange,
  withStep,
} from "./step-change.ts";

/**
 * Sends the step's mail now, ignoring the undo window and office hours; a skipped step comes back. Other steps of a
 * combined mail stay where they are. Idempotent.
 */
export function sendNow(departure: Departure, stepId: string, context: Context & Actor): Departure {
  const step = stepToChange(departure, stepId);
  refuseFor(sendNowObstacle(departure, step, context), step);
  const carriers = carriersOf(departure, step);
  const at = presentMoment(departure, context);
  const unsent = carriers.find(isUnsent);
  if (unsent && isLeaving(unsent, at)) return departure;
  const { skipped: _, ...record } = step;
  return stepChanged(
    departure,
    {
      steps: withStep(departure.steps, { ...record, atOnce: at }),
      mailings: leavingNow(departure, { step, carriers, unsent, at }),
      line: { what: "sent-now", detail: stepId },
    },
    context,
  );
}

/** Whether the step's mail can be sent now, and isn't on its way already. */
export function canSendNow(departure: Departure, step: StepRecord, context: Context): boolean {
  if (!canChangeSteps(departure) || sendNowObstacle(departure, step, context)) return false;
  const unsent = carriersOf(departure, step).find(isUnsent);
  return !unsent || !isLeaving(unsent, presentMoment(departure, context));
}

function sendNowObstacle(
  departure: Departure,
  step: StepRecord,
  context: Context,
): Obstacle | undefined {
  const obstacle = mailObstacle(departure, step, context);
  if (obstacle) return obstacle;
  if (step.mark) return "step-is-over";
  return carriersOf(departure, step).some(wentOut) ? "sent-already" : undefined;
}

/**
 * Sends the step's mail once more, at once, and drops a later nudge. Asking twice within the undo window, or while the
 * first is in flight, sends one.
 */
export function resend(departure: Departure, stepId: string, context: Context & Actor): Departure {
  const step = stepToChange(departure, stepId);
  refuseFor(resendObstacle(departure, step, context), step);
  if (isResent(departure, step, context)) return departure;
  const { skipped: _, ...record } = step;
  const at = presentMoment(departure, context);
  return stepChanged(
    departure,
    {
      steps: step.skipped ? withStep(departure.steps, record) : departure.steps,
      mailings: [
        ...withoutStep(departure.mailings, stepId, isComingNudge),
        mailOf(step, "resend", { at, mailings: departure.mailings }),
      ],
      line: { what: "resent", detail: stepId },
    },
    context,
  );
}

/** Whether the step's mail can be sent once more, and isn't being sent again already. */
export function canResend(departure: Departure, step: StepRecord, context: Context): boolean {
  return (
    canChangeSteps(departure) &&
    !resendObstacle(departure, step, context) &&
    !isResent(departure, step, context)
  );
}

function resendObstacle(
  departure: Departure,
  step: StepRecord,
  context: Context,
): Obstacle | undefined {
  const obstacle = mailObstacle(departure, step, context);
  if (obstacle) return obstacle;
  return carriersOf(departure, step).some(wentOut) ? undefined : "not-sent-yet";
}

function isResent(departure: Departure, step: StepRecord, { now, plan }: Context): boolean {
  const since = now.subtract({ minutes: plan.settings.undoWindowMinutes });
  const isRecent = (mailing: Mailing) =>
    mailing.state.name === "sent" && Temporal.Instant.compare(leftAt(mailing), since) > 0;
  return carriersOf(departure, step)
    .filter(({ kind }) => kind === "resend")
    .some((mailing) => isOpen(mailing) || isRecent(mailing));
}

const UNSENT: readonly Mailing["state"]["name"][] = ["pending", "waiting", "refused"];

function isUnsent({ state }: Mailing): boolean {
  return UNSENT.includes(state.name);
}

function presentMoment(
  { timeZone }: Departure,
  { now }: Pick<Context, "now">,
): Temporal.ZonedDateTime {
  return wholeSeconds(now).toZonedDateTimeISO(timeZone);
}

/** Its message is on the queue. */
function isLeaving(mailing: Mailing, now: Temporal.ZonedDateTime): boolean {
  return (
    mailing.state.name === "pending" &&
    Temporal.ZonedDateTime.compare(mailing.at, now) <= 0 &&
    !isLate(mailing, now.toInstant())
  );
}

interface Leaving {
  readonly step: StepRecord;
  readonly carriers: readonly Mailing[];
  readonly unsent: Mailing | undefined;
  readonly at: Temporal.ZonedDateTime;
}

/** A mail that may already have been delivered is not split, so that nothing is sent twice along with it. */
function leavingNow(
  { mailings }: Departure,
  { step, carriers, unsent, at }: Leaving,
): readonly Mailing[] {
  const own =
    unsent && (isOwn(unsent) || isSecondTry(unsent))
      ? unsent
      : carriers.findLast((each) => isOwnOf(step, each) && !isUnsent(each));
  const rest = mailings.map((mailing) => {
    if (mailing === own) return again(mailing, at);
    return mailing === unsent ? without(mailing, step.id) : mailing;
  });
  return own ? rest : [...rest, mailOf(step, "step", { at, mailings })];
}

/** A mail for one step. A notice has other news as well. */
function isOwn({ kind, steps }: Mailing): boolean {
  return steps.length === 1 && kind !== "notice";
}

/** A mail to the step's previous owner is not reused. */
function isOwnOf({ colleague }: StepRecord, mailing: Mailing): boolean {
  return isOwn(mailing) && (mailing.colleague === true) === (colleague !== undefined);
}

function isSecondTry({ state }: Mailing): boolean {
  return state.name === "pending" && state.again === true;
}

function again({ cancelled: _, ...mailing }: Mailing, at: Temporal.ZonedDateTime): Mailing {
  const isAgain = isSecondTry(mailing) ? ({ again: true } as const) : {};
  return { ...mailing, at, revision: mailing.revision + 1, state: { name: "pending", ...isAgain } };
}
