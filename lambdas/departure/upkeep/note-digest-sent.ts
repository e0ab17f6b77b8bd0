import type { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import { isNews } from "../digest/digest-topics.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";

/** Notes that that day's digest covered the departure. */
export function noteDigestSent(
  departure: Departure,
  day: Temporal.PlainDate,
  context: Context,
): Departure {
  if (!isNews(day, departure.digestSentOn)) return departure;
  return finish(departure, { ...departure, digestSentOn: day }, context);
}
