import { Temporal } from "temporal-polyfill";
import { latestCarrier } from "../mailings/open-steps.ts";
import { placed } from "../mailings/spacing.ts";
import { isComingNudge, mailOf, withoutStep } from "../mailings/step-mailings.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { Refusal } from "../model/refusal.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import { isUnfinished, isUsefulOn } from "../timeline/useful.ts";
import { refuseWithoutMail, stepChanged, stepToChange } from "./step-change.ts";

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
  refuseWithoutMail(departure, step, context);
  if (!isUnfinished(step)) throw new Refusal("step-is-over", { given: stepId });
  if (!latestCarrier(departure, stepId)) throw new Refusal("not-sent-yet", { given: stepId });
  const at = momentIn(workingDays, departure, context);
  refuseUseless(step, departure, { at, ...context });
  const pending = departure.mailings.find(
    ({ kind, steps, state }) =>
      kind === "reminder" && steps.includes(stepId) && state.name === "pending",
  );
  const wanted = placed(
    pending ? { ...pending, at } : mailOf(step, "reminder", { at, mailings: departure.mailings }),
    departure,
    context.plan.settings,
  );
  if (pending && Temporal.ZonedDateTime.compare(wanted.at, pending.at) === 0) return departure;
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

function momentIn(
  workingDays: number,
  { timeZone }: Departure,
  { plan, calendar, now }: Context & Actor,
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

function refuseUseless(
  step: StepRecord,
  departure: Departure,
  { at, ...rules }: Context & Actor & Pick<Mailing, "at">,
): void {
  if (!isUsefulOn(at.toPlainDate(), step, { ...rules, dates: departure.dates }))
    throw new Refusal("step-is-over", { given: step.id });
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
