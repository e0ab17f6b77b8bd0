import { Temporal } from "temporal-polyfill";
import { carriersOf } from "./carriers.ts";
import { type Departure, momentOf, type StepRecord } from "./departure.ts";
import type { Mailing, MailRecipient } from "./mailing.ts";
import type { Plan } from "./plan.ts";
import { wentOut } from "./step-mailings.ts";
import { isUnfinished, isUsefulOn } from "./useful.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/**
 * What stands open at that recipient, in the order of the days: mailed, or tried to; neither done nor skipped; still useful;
 * and not with a colleague. HR's own steps have no mail: theirs is open when its moment has passed.
 */
export function openSteps(
  departure: Departure,
  to: MailRecipient,
  now: Temporal.Instant,
  plan: Plan,
  calendar: WorkCalendar,
): StepRecord[] {
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const cameUp = (step: StepRecord) =>
    to === "hr"
      ? momentOf(step).epochMilliseconds <= now.epochMilliseconds
      : carriersOf(departure, step).some(wasTried);
  return departure.steps
    .filter((step) => step.to === to && !step.colleague && isUnfinished(step) && cameUp(step))
    .filter((step) => isUsefulOn(today, step, { plan, calendar, dates: departure.dates }))
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(momentOf(one), momentOf(other)));
}

function wasTried(mailing: Mailing): boolean {
  return wentOut(mailing) || mailing.state.name === "refused";
}

/** The mailing that brought the step last to whoever has it; none when it has not left yet. */
export function latestCarrier(
  departure: Pick<Departure, "steps" | "mailings">,
  stepId: string,
): Mailing | undefined {
  const step = departure.steps.find(({ id }) => id === stepId);
  return (step ? carriersOf(departure, step) : [])
    .filter(wentOut)
    .toSorted((one, other) => Temporal.Instant.compare(leftAt(one), leftAt(other)))
    .at(-1);
}

/** When it left; of one that was refused later only its moment is known. */
export function leftAt({ at, state }: Mailing): Temporal.Instant {
  return state.name === "sent" || state.name === "claimed" ? state.at : at.toInstant();
}
