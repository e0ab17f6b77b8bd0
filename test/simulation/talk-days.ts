import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Interview } from "../../lambdas/departure/model/interview.ts";

export function talkOfReport({ voice, interviews = [] }: Departure): Interview | undefined {
  return interviews.find(({ number }) => number === voice?.report?.interview);
}

export function lastTalkOf({ interviews = [] }: Departure): Interview | undefined {
  return interviews
    .filter(({ cancelled }) => !cancelled)
    .toSorted((one, other) => one.at.epochMilliseconds - other.at.epochMilliseconds)
    .at(-1);
}

/** Unless the leaver wished for another one since. */
export function talkOfWishOf(departure: Departure): Interview | undefined {
  const talk = lastTalkOf(departure);
  const wished = departure.voice?.talk?.at.epochMilliseconds ?? 0;
  return talk && wished <= talk.at.epochMilliseconds ? talk : undefined;
}

export function dayAfter({ at }: Interview, days: number): Temporal.PlainDate {
  return at.toPlainDate().add({ days });
}

export function beginOf(day: Temporal.PlainDate, { timeZone }: Departure): number {
  return day.toZonedDateTime(timeZone).epochMilliseconds;
}
