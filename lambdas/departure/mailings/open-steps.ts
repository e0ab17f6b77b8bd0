import type { Temporal } from "temporal-polyfill";
import { byMoment, dateIn } from "../model/days.ts";
import { type Departure, momentOf, type StepRecord } from "../model/departure.ts";
import type { Mailing, MailRecipient } from "../model/mailing.ts";
import { latestOf } from "../timeline/past.ts";
import { isUnfinished, isUsefulOn, type Rules } from "../timeline/useful.ts";
import { carriersOf } from "./carriers.ts";
import { wentOut } from "./step-mailings.ts";

/** An open step and the day it first came up. */
export interface OpenStep {
  readonly step: StepRecord;
  readonly since: Temporal.PlainDate;
}

/**
 * Open steps by day: mailed or tried, neither done nor skipped, still useful. HR's own steps have no mail and open at
 * their moment. The leaver's own are not counted. List, page, API and CSV all use this.
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
  const today = dateIn(now, timeZone);
  return departure.steps
    .filter(isUnfinished)
    .flatMap((step) => {
      const since = cameUpOn(step, departure, now);
      return since && isUsefulOn(today, step, { ...rules, dates }) ? [{ step, since }] : [];
    })
    .toSorted((one, other) => byMoment(momentOf(one.step), momentOf(other.step)));
}

/** Open steps at that recipient, without delegated ones. */
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

/** HR's own steps come up at their moment; others with the first mail sent or tried; again when a mark is undone. */
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
    .filter((moment) => byMoment(moment, now) <= 0)
    .toSorted(byMoment)
    .at(0);
  const since = first && step.reopened ? latestOf(first, step.reopened) : first;
  return since?.toZonedDateTimeISO(departure.timeZone).toPlainDate();
}

function wasTried(mailing: Mailing): boolean {
  return wentOut(mailing) || mailing.state.name === "refused";
}

/** The latest mailing that carried the step to its current owner; undefined if none was sent. */
export function latestCarrier(
  departure: Pick<Departure, "steps" | "mailings">,
  stepId: string,
): Mailing | undefined {
  const step = departure.steps.find(({ id }) => id === stepId);
  return (step ? carriersOf(departure, step) : [])
    .filter(wentOut)
    .toSorted((one, other) => byMoment(leftAt(one), leftAt(other)))
    .at(-1);
}

/** When it was sent. After a later failure only its planned moment is known. */
export function leftAt({ at, state }: Mailing): Temporal.Instant {
  return state.name === "sent" || state.name === "claimed" ? state.at : at.toInstant();
}
