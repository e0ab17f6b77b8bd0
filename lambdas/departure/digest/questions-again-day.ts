import { asksAtTheEnd, isAsked } from "../answers/asked.ts";
import { missingToAsk } from "../answers/may-ask.ts";
import { exitUntil, onceMoreFrom } from "../answers/until.ts";
import { carriersOf } from "../mailings/carriers.ts";
import { leftAt } from "../mailings/open-steps.ts";
import { wentOut } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import { dateIn, isBefore } from "../model/days.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { stepOf } from "../model/step-of.ts";
import { isUnfinished } from "../timeline/useful.ts";
import type { OnceMore } from "./once-more-day.ts";

/**
 * When the questions at the end go to the private address once more. To everybody who was asked and has one, answered or not:
 * a mail that came only to some would tell. Undefined where they were first asked after the last day, and once their time is over.
 */
export function questionsAgain(departure: Departure, context: Context): OnceMore | undefined {
  const step = departure.steps.find(({ id }) => asksAtTheEnd(stepOf(context.plan, id)));
  if (!step || !isUnfinished(step) || isSilent(departure, context)) return undefined;
  if (!isAskedOnceBefore(departure, step)) return undefined;
  const day = onceMoreFrom(departure.dates, context);
  const today = dateIn(context.now, departure.timeZone);
  const until = exitUntil(departure, context);
  const isOver = isBefore(until, day) || isBefore(until, today);
  return isOver ? undefined : { step, day, until, isForeseen: false };
}

function isSilent(departure: Departure, { plan }: Context): boolean {
  const { people, withdrawn, erased, optedOut } = departure;
  return (
    people.employee.privateAddress === undefined ||
    [withdrawn, erased, optedOut].some((each) => each !== undefined) ||
    !isAsked(departure, "exit", plan) ||
    missingToAsk(plan.settings).length > 0
  );
}

/** At work or on paper, by the last day at the latest, and not once more yet. */
function isAskedOnceBefore(departure: Departure, step: StepRecord): boolean {
  const { dates, timeZone } = departure;
  const carriers = carriersOf(departure, step);
  if (carriers.some(isOnceMore)) return false;
  const days = carriers.filter(wentOut).map((mailing) => dateIn(leftAt(mailing), timeZone));
  return days.length > 0 && !days.some((day) => isBefore(dates.lastDay, day));
}

/** One that was dropped, since the last day moved, doesn't count. */
function isOnceMore({ kind, state }: Mailing): boolean {
  return kind === "once-more" && state.name !== "skipped" && state.name !== "stale";
}
