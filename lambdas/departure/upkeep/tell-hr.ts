import type { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import { isNews } from "../digest/agenda-matters.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";

/** The departure with a note that the morning mail of that day told of it. */
export function tellHr(departure: Departure, day: Temporal.PlainDate, context: Context): Departure {
  if (!isNews(day, departure.toldHr)) return departure;
  return finish(departure, { ...departure, toldHr: day }, context);
}
