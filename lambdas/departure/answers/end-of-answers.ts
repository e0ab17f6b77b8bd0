import type { Departure } from "../model/departure.ts";

/** A withdrawal for whatever reason, an erasure, or a death that became known: what was answered goes. */
export function endsAnswers(before: Departure, after: Departure): boolean {
  return (
    (after.withdrawn !== undefined && before.withdrawn === undefined) ||
    (after.erased !== undefined && before.erased === undefined) ||
    (after.kind === "quiet" && before.kind !== "quiet")
  );
}

/** Nothing is left to read, nor anybody to mail about work: also when the departure goes on after all. */
export function withoutAnswers(departure: Departure): Departure {
  const { voice, ...rest } = departure;
  if (!voice?.named && !voice?.contactAsked) return departure;
  const { named: _, contactAsked: __, ...left } = voice;
  return { ...rest, ...(Object.keys(left).length > 0 ? { voice: left } : {}) };
}
