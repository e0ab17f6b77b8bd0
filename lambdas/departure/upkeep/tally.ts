import { finish } from "../changes/finish.ts";
import { tallyOf } from "../insights/tally.ts";
import { talliesDue } from "../insights/tally-day.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { orderTally } from "../outbox.ts";

/**
 * Once the questions of an occasion have closed, orders that the departure is counted, once: how many were asked, which steps
 * were done in time, which mails helped. To everybody alike, whether or not somebody answered.
 */
export function tally(departure: Departure, context: Context): Departure {
  const due = talliesDue(departure, context);
  if (due.length === 0) return departure;
  const tallied = [...(departure.tallied ?? []), ...due.map(({ occasion }) => occasion)];
  const tallies = Object.fromEntries(
    due.map((each) => [each.occasion, tallyOf(departure, each, context.plan)]),
  );
  return orderTally(finish(departure, { ...departure, tallied }, context), tallies, context.now);
}
