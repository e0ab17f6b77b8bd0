import type { Temporal } from "temporal-polyfill";
import { latest } from "../../lambdas/departure/model/days.ts";
import {
  type Departure,
  MARKS,
  momentOf,
  type StepRecord,
} from "../../lambdas/departure/model/departure.ts";
import type { HistoryEvent } from "../../lambdas/departure/model/history.ts";
import { stepOf } from "../../lambdas/departure/model/step-of.ts";
import { moveByWorkingDays } from "../../lambdas/departure/model/work-calendar.ts";
import { usefulUntil } from "../../lambdas/departure/timeline/past.ts";
import { dayOfDigest, linksIn } from "./digest-facts.ts";
import { isSameStep } from "./facts.ts";
import type { Life } from "./life.ts";
import type { Rule } from "./rule.ts";

const DAY = 86_400_000;

/** While it helps, and unless it was done before or nothing worked meanwhile. */
export const everyStepOfHrIsInADigest: Rule = (life) => {
  if (!life.plan.settings.morningMail) return [];
  return life.departures
    .filter(
      ({ withdrawn, erased, history }) =>
        !withdrawn && !erased && !history.some(({ what }) => what === "withdrawn"),
    )
    .flatMap((departure) =>
      departure.steps
        .filter(({ to, skipped }) => to === "hr" && !skipped)
        .filter((step) => !isTold(step, departure, life))
        .filter((step) => couldBeTold(step, departure, life))
        .map(({ id }) => `${departure.id.slice(0, 4)} ${id} was never told`),
    );
};

function isTold(step: StepRecord, departure: Departure, life: Life): boolean {
  const day = momentOf(step).toPlainDate();
  return life.digests.some(
    (each) =>
      linksIn(each.mail, departure.id).some((id) => isSameStep(life, id, step.id)) &&
      day.until(dayOfDigest(life, each)).sign >= 0,
  );
}

/** Three consecutive working days without an outage, since it was planned or a mark was taken back. */
function couldBeTold(step: StepRecord, departure: Departure, life: Life): boolean {
  const lines = departure.history.filter(({ detail = "" }) => isSameStep(life, detail, step.id));
  const reopened = lines.flatMap(({ what }, index) => (what === "still-open" ? [index] : []));
  return [-1, ...reopened].some((index) => {
    const marked = lines.slice(index + 1).find(({ what }) => isMark(what));
    const open = { since: lines[index]?.at, until: marked?.at };
    return couldBeToldWhile(open, step, departure, life);
  });
}

function isMark(what: HistoryEvent): boolean {
  return (MARKS as readonly string[]).includes(what);
}

interface Open {
  readonly since: Temporal.Instant | undefined;
  /** When somebody said that it is done or not needed. */
  readonly until: Temporal.Instant | undefined;
}

function couldBeToldWhile(
  open: Open,
  step: StepRecord,
  { dates, history }: Departure,
  { plan, calendar, outages, clocksAhead }: Life,
): boolean {
  const inPlan = stepOf(plan, step.id);
  if (!inPlan) return false;
  const { timeZone } = plan.settings;
  const localDay = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate();
  const lastChange = history.findLast(({ what }) =>
    ["submitted", "dates-changed", "kind-changed"].includes(what),
  );
  const since = [
    lastChange ? localDay(lastChange.at) : dates.announced,
    momentOf(step).toPlainDate(),
    ...(open.since ? [localDay(open.since)] : []),
  ].reduce(latest);
  const from = moveByWorkingDays(since, 1, calendar);
  const until = moveByWorkingDays(from, 2, calendar);
  const useful = usefulUntil(inPlan, step.planned.toPlainDate(), dates, calendar);
  const [start, end] = [from, until].map(
    (each) => each.toZonedDateTime(timeZone).epochMilliseconds,
  ) as [number, number];
  const isOut = outages.some((each) => each.from < end + DAY && each.until > start - DAY);
  const isAhead = clocksAhead.some((at) => at < end + DAY && at > start - DAY);
  return (
    until.until(useful).sign >= 0 &&
    (!open.until || until.until(localDay(open.until)).sign >= 0) &&
    !isOut &&
    !isAhead
  );
}
