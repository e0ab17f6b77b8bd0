import type { Temporal } from "temporal-polyfill";
import { isNews } from "./agenda-matters.ts";
import type { Context } from "./context.ts";
import type { Departure } from "./departure.ts";
import { finish } from "./finish.ts";

/** The departure with a note that the morning mail of that day told of it. */
export function tellHr(departure: Departure, day: Temporal.PlainDate, context: Context): Departure {
  if (!isNews(day, departure.toldHr)) return departure;
  return finish(departure, { ...departure, toldHr: day }, context);
}
