import { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";

type Said = Pick<Departure, "people" | "voice">;

/** The leaver would rather not give one, and HR has none either. */
export function hasDeclinedAddress({ people, voice }: Said): boolean {
  return voice?.address?.as === "declined" && people.employee.privateAddress === undefined;
}

/** The leaver gave it, and has not pressed the link in a mail to it. One from HR needs no press. */
export function isUnconfirmed({ people, voice }: Said): boolean {
  const { as, confirmed } = voice?.address ?? {};
  return people.employee.privateAddress !== undefined && as === "given" && !confirmed;
}

/** The work mailbox is the leaver's own up to and including the last day; later somebody else may read it. */
export function isWorkMailboxOpen(
  { dates }: Pick<Departure, "dates">,
  today: Temporal.PlainDate,
): boolean {
  return Temporal.PlainDate.compare(today, dates.lastDay) <= 0;
}
