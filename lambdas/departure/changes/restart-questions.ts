import { asksAtTheEnd, isAsked } from "../answers/asked.ts";
import { withoutAnswers } from "../answers/end-of-answers.ts";
import { exitUntil } from "../answers/until.ts";
import type { Actor, Context } from "../model/context.ts";
import { isBefore } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { Refusal } from "../model/refusal.ts";
import { orderForgetting } from "../outbox.ts";
import { finish } from "./finish.ts";

/**
 * Somebody else may have answered in the leaver's place, so the questions at the end begin again: whatever is kept is deleted,
 * uncounted. It is possible whether or not anybody answered, so it tells nobody that.
 */
export function restartQuestions(departure: Departure, context: Context & Actor): Departure {
  if (!canRestartQuestions(departure, context)) throw new Refusal("step-is-over");
  const { now, who } = context;
  const after: Departure = {
    ...withoutAnswers(departure),
    edition: departure.edition + 1,
    history: [...departure.history, { at: now, who, what: "questions-restarted" }],
  };
  return orderForgetting(finish(departure, after, context), now);
}

/** From the first mail that leads to the questions, for as long as they can be answered. */
export function canRestartQuestions(
  departure: Departure,
  { now, plan, calendar }: Context,
): boolean {
  const { erased, withdrawn, timeZone } = departure;
  if (erased || withdrawn || !isAsked(departure, "exit", plan)) return false;
  const isMailed = departure.mailings.some(
    ({ state, steps }) => state.name === "sent" && steps.some((id) => asksAtTheEnd({ id })),
  );
  if (!isMailed) return false;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return !isBefore(exitUntil(departure, { calendar }), today);
}
