import type { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import { byDay, dateIn, isBefore, latest } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { isSeen } from "./digest-items.ts";
import { lastDayOf } from "./digest-topic.ts";
import { topicsOf } from "./digest-topics.ts";
import { withNextCheck } from "./next-check.ts";

/** Sets both moments that time decides: the sweep's next check, and from when on something asks for HR. */
export function withNextMoments(departure: Departure, context: Context): Departure {
  // Of the departure as it was given, which remembers what asks for HR; the next check says nothing about that.
  return withMoment(withNextCheck(departure, context), firstAsking(departure, context));
}

/**
 * Sets the moment from which something asks for HR: in the past while something does. Never too late, but too early if what was
 * foreseen doesn't happen, or once that has been over for some time. Returns the same departure if the moment is unchanged.
 */
export function withAsksFrom(departure: Departure, context: Context): Departure {
  return withMoment(departure, firstAsking(departure, context));
}

function withMoment(departure: Departure, asksFrom: Temporal.Instant | undefined): Departure {
  const { asksFrom: before, ...rest } = departure;
  const isSame = asksFrom && before ? asksFrom.equals(before) : asksFrom === before;
  if (isSame) return departure;
  return asksFrom ? { ...rest, asksFrom } : rest;
}

function firstAsking(departure: Departure, context: Context): Temporal.Instant | undefined {
  const { timeZone } = departure;
  const today = dateIn(context.now, timeZone);
  const [first] = topicsOf(departure, context)
    .filter((topic) => !isSeen(topic, departure))
    .filter((topic) => {
      const last = lastDayOf(topic, context);
      return !last || !isBefore(last, latest(today, topic.from));
    })
    .map(({ from }) => from)
    .toSorted(byDay);
  return first?.toZonedDateTime({ timeZone }).toInstant();
}
