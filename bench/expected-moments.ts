import type { Plan } from "../lambdas/departure/model/plan.ts";
import {
  afterPeriod,
  dayNumber,
  dayOfWallClock,
  epochOfWallClock,
  openFrom,
  wallClock,
  workingDaysFrom,
} from "./expected-days.ts";
import { type Dated, datedSteps, type Facts, factsOf } from "./expected-timeline.ts";
import type { LateDeparture } from "./late-departures.ts";

/** Steps in one mail, at a minute of the wall clock. */
interface Leaving {
  readonly steps: readonly Dated[];
  readonly at: number;
}

/** Between two mails that would reach one person at one moment. */
const MINUTES_APART = 5;

/**
 * When each step with a mail leaves, in epoch milliseconds, by its id: the plan's rules of time, told once more in whole days, and
 * the clock changes by the law. HR's own steps have no mail. Nothing of the program is used but the plan itself.
 */
export function expectedMoments(departure: LateDeparture, plan: Plan): Map<string, number> {
  const facts = factsOf(departure, plan);
  const { undoUntil, atOnce } = presentOf(facts);
  const going = datedSteps(facts).filter(({ to }) => to !== "hr");
  const isMissed = ({ step, day }: Dated) =>
    day < facts.dates.announced || wallClock(day, step.time) <= undoUntil;
  const late = going.filter((dated) => isMissed(dated) && isCaughtUp(dated, atOnce, facts));
  const planned = going.filter((dated) => !isMissed(dated));
  const leaving = [
    ...together(late, (dated) => (dated.step.privateFirst ? dated.id : dated.to)).map((steps) => ({
      steps,
      at: atOnce,
    })),
    ...together(planned, (dated) => (dated.isShared ? dated.to : dated.id)).map(
      ([first, ...others]) => ({
        steps: [first, ...others],
        at: wallClock(first.day, first.step.time),
      }),
    ),
  ];
  return new Map(
    apart(leaving, facts).flatMap(({ steps, at }) =>
      steps.map(({ id }) => [id, epochOfWallClock(at)] as const),
    ),
  );
}

/** The end of the undo window, and when what was missed goes. */
function presentOf({ submitted, plan: { settings }, days, dates }: Facts) {
  const { officeHours, sendAt, undoWindowMinutes } = settings;
  const [date = "", time = ""] = String(submitted).split("T");
  const undoUntil = wallClock(dayNumber(date), time) + undoWindowMinutes;
  const soonest = Math.max(undoUntil, wallClock(dates.announced, sendAt));
  const day = dayOfWallClock(soonest);
  const isInOfficeHours =
    days.isOpen(day) &&
    soonest >= wallClock(day, officeHours.from) &&
    soonest < wallClock(day, officeHours.until);
  if (isInOfficeHours) return { undoUntil, atOnce: soonest };
  const from = soonest < wallClock(day, sendAt) ? day : day + 1;
  return { undoUntil, atOnce: wallClock(openFrom(from, 1, days), sendAt) };
}

function isCaughtUp({ step, day }: Dated, atOnce: number, { dates, days }: Facts): boolean {
  const from = { ...dates, step: day };
  const useful = step.usefulUntil.map(({ anchor, period, workingDays = 0 }) =>
    workingDaysFrom(afterPeriod(from[anchor], period), workingDays, days),
  );
  return step.whenMissed !== "skip" && Math.min(...useful) >= dayOfWallClock(atOnce);
}

/** In the order of the first of each. */
function together(
  steps: readonly Dated[],
  mailOf: (dated: Dated) => string,
): [Dated, ...Dated[]][] {
  return [...Map.groupBy(steps, mailOf).values()] as [Dated, ...Dated[]][];
}

/** Five minutes between mails that would reach one person at one moment; the first in the list goes first. */
function apart(leaving: readonly Leaving[], facts: Facts): Leaving[] {
  const taken = new Set<string>();
  return leaving
    .toSorted((one, other) => one.at - other.at)
    .map(({ steps, at: wanted }) => {
      const reader = readerOf(steps, wanted, facts);
      let at = wanted;
      while (taken.has(`${reader} ${at}`)) at += MINUTES_APART;
      taken.add(`${reader} ${at}`);
      return { steps, at };
    });
}

/** The leaver's mails go to work up to the last day, then home; where neither is known, through the manager until then. */
function readerOf([first]: readonly Dated[], at: number, { submission, dates }: Facts): string {
  if (first?.to !== "leaver") return first?.to ?? "";
  const { workAddress, privateAddress } = submission.people.employee;
  const isAtWork = dayOfWallClock(at) <= dates.lastDay;
  const work = isAtWork ? workAddress : undefined;
  const addresses = first.step.privateFirst ? [privateAddress, work] : [work, privateAddress];
  return addresses.find((each) => each !== undefined) ?? (isAtWork ? "manager" : "leaver");
}
