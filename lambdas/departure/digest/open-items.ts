import type { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import { dateIn, isBefore } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { type DigestItem, isSeen, itemsOf } from "./digest-items.ts";
import { standsOn } from "./digest-topic.ts";
import { topicsOf } from "./digest-topics.ts";

/** What asks for HR's attention now, told before or not, and not seen, oldest first. HR's own steps are all `step-open`. */
export function openItemsOf(departure: Departure, context: Context): DigestItem[] {
  const today = dateIn(context.now, departure.timeZone);
  const open = topicsOf(departure, context).filter(
    (topic) => standsOn(today, topic, context) && !isSeen(topic, departure),
  );
  return itemsOf(open, () => false);
}

/** What will ask for it after today and by that day, without what depends on something that hasn't happened yet. */
export function comingItemsOf(
  departure: Departure,
  until: Temporal.PlainDate,
  context: Context,
): DigestItem[] {
  const today = dateIn(context.now, departure.timeZone);
  const coming = topicsOf(departure, context).filter(
    ({ from, isForeseen }) => isBefore(today, from) && !isBefore(until, from) && !isForeseen,
  );
  return itemsOf(coming, () => false);
}
