import { digestItemKey } from "../digest/digest-items.ts";
import { isToldOnce } from "../digest/digest-topic.ts";
import { topicsOf } from "../digest/digest-topics.ts";
import type { Context } from "../model/context.ts";
import { isBefore } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { finish } from "./finish.ts";

/**
 * Somebody of HR saw what is told once, so it asks for nobody any more. Returns the same departure if there is no such thing to see
 * now. The edition and the history stay unchanged: nothing about the departure did.
 */
export function markSeen(departure: Departure, key: string, context: Context): Departure {
  const { seen = {} } = departure;
  const toSee = keysToSee(departure, context);
  if (!toSee.includes(key) || seen[key]) return departure;
  const still = Object.entries(seen).filter(([each]) => toSee.includes(each));
  const after = { ...departure, seen: { ...Object.fromEntries(still), [key]: context.now } };
  return finish(departure, after, context);
}

/** It asks again, for as long as it would have. */
export function markUnseen(departure: Departure, key: string, context: Context): Departure {
  const { seen, ...rest } = departure;
  if (!seen || !Object.hasOwn(seen, key)) return departure;
  const { [key]: _, ...still } = seen;
  const after = Object.keys(still).length > 0 ? { ...rest, seen: still } : rest;
  return finish(departure, after, context);
}

/** What somebody can say was seen, seen or not, by `digestItemKey`. */
export function keysToSee(departure: Departure, context: Context): string[] {
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  return topicsOf(departure, context)
    .filter((topic) => isToldOnce(topic) && !isBefore(today, topic.from))
    .map(digestItemKey);
}
