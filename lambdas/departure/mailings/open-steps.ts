import { Temporal } from "temporal-polyfill";
import { type Departure, momentOf, type StepRecord } from "../model/departure.ts";
import type { Mailing, MailRecipient } from "../model/mailing.ts";
import { latestOf } from "../timeline/past.ts";
import { isUnfinished, isUsefulOn, type Rules } from "../timeline/useful.ts";
import { carriersOf } from "./carriers.ts";
import { wentOut } from "./step-mailings.ts";

/** A step that stands open, and the day on which it first came up. */
export interface OpenStep {
  readonly step: StepRecord;
  readonly since: Temporal.PlainDate;
}

/**
 * What stands open, in the order of the days: mailed, or tried to; neither done nor skipped; still useful. HR's own steps have
 * no mail: theirs is open when its moment has passed. The leaver's own are nobody's to count. List, page, API and file all go by this.
 */
export function openStepsOf(
  departure: Departure,
  now: Temporal.Instant,
  rules: Rules,
): readonly OpenStep[] {
  return allOpen(departure, now, rules).filter(({ step }) => step.to !== "leaver");
}

function allOpen(departure: Departure, now: Temporal.Instant, rules: Rules): OpenStep[] {
  const { dates, withdrawn, erased, timeZone } = departure;
  if (withdrawn || erased) return [];
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return departure.steps
    .filter(isUnfinished)
    .flatMap((step) => {
      const since = cameUpOn(step, departure, now);
      return since && isUsefulOn(today, step, { ...rules, dates }) ? [{ step, since }] : [];
    })
    .toSorted((one, other) =>
      Temporal.ZonedDateTime.compare(momentOf(one.step), momentOf(other.step)),
    );
}

/** What stands open at that recipient, and not with a colleague. */
export function openSteps(
  departure: Departure,
  to: MailRecipient,
  now: Temporal.Instant,
  rules: Rules,
): StepRecord[] {
  return allOpen(departure, now, rules)
    .map(({ step }) => step)
    .filter((step) => step.to === to && !step.colleague);
}

/** HR's own steps come up at their moment, any other with the first mail that brought it, or failed to; again where a mark was taken back. */
function cameUpOn(
  step: StepRecord,
  departure: Departure,
  now: Temporal.Instant,
): Temporal.PlainDate | undefined {
  const moments =
    step.to === "hr"
      ? [momentOf(step).toInstant()]
      : carriersOf(departure, step).filter(wasTried).map(leftAt);
  const first = moments
    .filter((moment) => Temporal.Instant.compare(moment, now) <= 0)
    .toSorted(Temporal.Instant.compare)
    .at(0);
  const since = first && step.reopened ? latestOf(first, step.reopened) : first;
  return since?.toZonedDateTimeISO(departure.timeZone).toPlainDate();
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
