import { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import { momentToday } from "../digest/nudge-day.ts";
import { type OnceMore, onceMoreDue } from "../digest/once-more-day.ts";
import { questionsAgain } from "../digest/questions-again-day.ts";
import { placed } from "../mailings/spacing.ts";
import { mailOf } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import { dateOf } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";

/**
 * Sends the unanswered invitation once more, and the questions at the end whether answered or not. Returns the same departure
 * where none is due today.
 */
export function askOnceMore(departure: Departure, context: Context): Departure {
  return [onceMoreDue, questionsAgain].reduce(
    (asked, dueIn) => withOnceMore(asked, dueIn(asked, context), context),
    departure,
  );
}

function withOnceMore(
  departure: Departure,
  due: OnceMore | undefined,
  context: Context,
): Departure {
  const at = due && !due.isForeseen && momentToday(departure, due.day, context);
  if (!due || !at || Temporal.PlainDate.compare(dateOf(at), due.until) > 0) return departure;
  const { mailings } = departure;
  const mailing = placed(
    mailOf(due.step, "once-more", { at, mailings }),
    departure,
    context.plan.settings,
  );
  return finish(departure, { ...departure, mailings: [...mailings, mailing] }, context);
}
