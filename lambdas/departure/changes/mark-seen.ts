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
  const { seen = {}, timeZone } = departure;
  const today = context.now.toZonedDateTimeISO(timeZone).toPlainDate();
  const toSee = topicsOf(departure, context)
    .filter((topic) => isToldOnce(topic) && !isBefore(today, topic.from))
    .map(digestItemKey);
  if (!toSee.includes(key) || seen[key]) return departure;
  const still = Object.entries(seen).filter(([each]) => toSee.includes(each));
  const after = { ...departure, seen: { ...Object.fromEntries(still), [key]: context.now } };
  return finish(departure, after, context);
}
