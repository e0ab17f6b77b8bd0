import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { type DigestItem, isSeen, itemsOf } from "./digest-items.ts";
import { standsOn } from "./digest-topic.ts";
import { topicsOf } from "./digest-topics.ts";

/** What asks for HR's attention now, told before or not, and not seen, oldest first. HR's own steps are all `step-open`. */
export function openItemsOf(departure: Departure, context: Context): DigestItem[] {
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const open = topicsOf(departure, context).filter(
    (topic) => standsOn(today, topic, context) && !isSeen(topic, departure),
  );
  return itemsOf(open, () => false);
}
