import type { Context } from "../model/context.ts";
import { type Departure, INTERVIEW_SKIP_REASONS, type StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { isNotification } from "../model/notification.ts";
import { stepOf } from "../model/step-of.ts";
import { isUsefulOn } from "../timeline/useful.ts";
import { latestCarrier, openSteps } from "./open-steps.ts";
import { secondListOf } from "./second-list.ts";

/** Tells a new holder where things stand: it covers everything that is open, not only its own steps. */
export function isOnTheirDays(mailing: Mailing): boolean {
  return isNotification(mailing, "replaced-manager");
}

/** A change of kind moved the step to another recipient than the mail's. */
export function isTakenFrom({ to }: Pick<StepRecord, "to">, mailing: Pick<Mailing, "to">): boolean {
  return to !== mailing.to;
}

/** True if the mail asks something that its link can answer. */
export function asksSomething(mailing: Mailing): boolean {
  return mailing.steps.length > 0 || isOnTheirDays(mailing);
}

/** The steps a mail carries if it is sent now, in order. */
export function stepsBrought(
  departure: Departure,
  mailing: Mailing,
  { now, plan, calendar }: Context,
): StepRecord[] {
  if (isOnTheirDays(mailing)) return openSteps(departure, mailing.to, now, { plan, calendar });
  return mailing.steps.flatMap((id) => departure.steps.find((step) => step.id === id) ?? []);
}

/** The steps of the mail's two lists, in order. */
export function stepsInMail(
  departure: Departure,
  mailing: Mailing,
  context: Context,
): StepRecord[] {
  const also = secondListOf(mailing);
  return [
    ...stepsBrought(departure, mailing, context),
    ...departure.steps.filter(({ id }) => also.includes(id) && !mailing.steps.includes(id)),
  ];
}

/**
 * True if the link opens the manager's plan: all own steps of the departure. A colleague's link opens one step, and a quiet
 * departure has no plan for a manager.
 */
export function opensPlan(
  { kind }: Pick<Departure, "kind">,
  { to, colleague }: Pick<Mailing, "to" | "colleague">,
): boolean {
  return to === "manager" && !colleague && kind !== "quiet";
}

/**
 * The steps that a mail's link can answer, in order. Answered steps stay, so that the answer shows; a step that left the plan goes,
 * since it has no help any more.
 */
export function linkedSteps(
  departure: Departure,
  mailing: Mailing,
  context: Context,
): StepRecord[] {
  const isInPlan = ({ id }: StepRecord) => stepOf(context.plan, id) !== undefined;
  const brought = stepsInMail(departure, mailing, context).filter(isInPlan);
  if (!opensPlan(departure, mailing)) return brought;
  const ids = new Set(brought.map(({ id }) => id));
  return departure.steps
    .filter((step) => ids.has(step.id) || (!isTakenFrom(step, mailing) && isInPlan(step)))
    .map((step) => withoutChoice(step, departure, context));
}

/**
 * Once a step about the talk is mailed and no longer useful, it looks the same whatever the leaver chose. Otherwise a manager
 * could tell a no from a talk with somebody else.
 */
function withoutChoice(step: StepRecord, departure: Departure, context: Context): StepRecord {
  const { skipped, ...rest } = step;
  if (!INTERVIEW_SKIP_REASONS.some((reason) => reason === skipped)) return step;
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const isOver = !isUsefulOn(today, step, { ...context, dates: departure.dates });
  return isOver && latestCarrier(departure, step.id) ? rest : step;
}
