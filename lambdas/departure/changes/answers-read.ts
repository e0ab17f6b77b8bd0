import type { AnswerReading } from "../answers/may-read-named.ts";
import { readableBy } from "../answers/named-to-read.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";

/**
 * Notes in the history that this person reads the named answers, each time; the same departure for whom may not, or if there
 * are none. To be saved before they are shown. The edition and the outbox stay unchanged, as with an export.
 */
export function answersRead(
  departure: Departure,
  person: AnswerReading,
  context: Pick<Context, "now" | "plan"> & Actor,
): Departure {
  const read = readableBy(person, departure, context).map(({ occasion }) => occasion);
  if (read.length === 0) return departure;
  const { now: at, who } = context;
  const line = { at, who, what: "answers-read", detail: read.join(" ") } as const;
  return { ...departure, history: [...departure.history, line] };
}
