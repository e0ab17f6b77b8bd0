import { Temporal } from "temporal-polyfill";
import type { Occasion } from "../answers/answers.ts";
import { latestCarrier, leftAt } from "../mailings/open-steps.ts";
import { broughtUpIn } from "../mailings/second-list.ts";
import { wentOut } from "../mailings/step-mailings.ts";
import { isBefore } from "../model/days.ts";
import { type Departure, momentOf, type StepRecord } from "../model/departure.ts";
import type { Plan, Step } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import type { InTime, Tally } from "../model/tally.ts";

/** A step of the manager's, as planned for this departure, with the plan's. */
interface CountedStep {
  readonly record: StepRecord;
  readonly step: Step;
}

/**
 * Whether the manager's steps were done in time, by the plan's id. Only steps of the day on which the works council agreed or
 * later, and none without that day. A step that repeats counts once, as what is furthest from *in time*.
 */
export function stepsInTime(departure: Departure, occasion: Occasion, plan: Plan): Tally["inTime"] {
  const { worksCouncilSince } = plan.settings;
  if (!worksCouncilSince) return {};
  const since = Temporal.PlainDate.from(worksCouncilSince);
  const said = countedSteps(departure, occasion, plan)
    .filter(({ record }) => !isBefore(momentOf(record).toPlainDate(), since))
    .map(({ record, step }) => [step.id, inTimeOf(record, departure)] as const)
    .toSorted(([, one], [, other]) => FURTHEST_LAST.indexOf(one) - FURTHEST_LAST.indexOf(other));
  return Object.fromEntries(said);
}

/** What the manager said of the mails, by the plan's id of the step. Of one that repeats the last word counts. */
export function stepsThatHelped(
  departure: Departure,
  occasion: Occasion,
  plan: Plan,
): Tally["helped"] {
  const said = countedSteps(departure, occasion, plan)
    .flatMap(({ record: { helped }, step }) => (helped ? [{ ...helped, id: step.id }] : []))
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
  return Object.fromEntries(said.map(({ id, as }) => [id, as]));
}

const FURTHEST_LAST: readonly InTime[] = ["on-time", "late", "not-said"];

/** The manager's steps that reached them, or were marked, and belong to that occasion. */
function countedSteps(departure: Departure, occasion: Occasion, plan: Plan): CountedStep[] {
  return departure.steps
    .filter(({ to, skipped }) => to === "manager" && !skipped)
    .filter(({ id, mark }) => mark || latestCarrier(departure, id))
    .flatMap((record) => {
      const step = stepOf(plan, record.id);
      return step ? [{ record, step }] : [];
    })
    .filter(({ step }) => occasion === (comesAfterwards(step) ? "half-year" : "exit"));
}

/** After the last day or the end of employment: then there may be no time left before the questions at the end close. */
function comesAfterwards({ when: { anchor, period, workingDays = 0 } }: Step): boolean {
  if (anchor === "announced") return false;
  return period ? Temporal.Duration.from(period).sign > 0 : workingDays > 0;
}

function inTimeOf({ id, mark }: StepRecord, { mailings }: Departure): InTime {
  if (!mark) return "not-said";
  const broughtUp = mailings.some(
    (mailing) =>
      broughtUpIn(mailing).includes(id) &&
      wentOut(mailing) &&
      Temporal.Instant.compare(leftAt(mailing), mark.at) <= 0,
  );
  return broughtUp ? "late" : "on-time";
}
