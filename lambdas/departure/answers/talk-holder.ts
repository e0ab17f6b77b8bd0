import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import type { Person } from "../model/person.ts";
import type { TalkWith } from "../model/voice.ts";
import { personIn } from "../people/addressee.ts";

/**
 * Who would hold the talk on that day. Undefined for "somebody else" until HR has named that person. To whom it doesn't
 * matter talks to HR.
 */
export function talkHolder(
  departure: Pick<Departure, "people" | "standIns" | "voice">,
  whom: TalkWith,
  day: Temporal.PlainDate,
): Person | undefined {
  if (whom === "somebody-else") return departure.voice?.holder;
  return personIn(departure, whom === "manager" ? "manager" : "hrContact", day);
}
