import type { Departure } from "../model/departure.ts";

/** Without the talk that the leaver chose, and without the telephone number for it. A no stays a no. */
export function withoutTalk(departure: Departure): Departure {
  if (!departure.voice) return departure;
  const { talk, choice, ...rest } = departure.voice;
  if (!talk && choice?.as !== "talk") return departure;
  return { ...departure, voice: { ...rest, ...(choice?.as === "no-talk" ? { choice } : {}) } };
}
