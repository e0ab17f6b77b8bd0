import type { Context } from "../model/context.ts";
import { isBefore } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import type { NamedNote } from "../model/voice.ts";
import { OCCASIONS, type Occasion } from "./answers.ts";
import { type AnswerReading, mayReadNamed } from "./may-read-named.ts";

export interface NamedToRead extends NamedNote {
  readonly occasion: Occasion;
}

/** What there is to read with a name: nothing after its last day, nor of a departure that was withdrawn or erased. */
export function namedToRead(
  { voice, withdrawn, erased, timeZone }: Departure,
  { now }: Pick<Context, "now">,
): NamedToRead[] {
  if (withdrawn || erased) return [];
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return OCCASIONS.flatMap((occasion) => {
    const note = voice?.named?.[occasion];
    return note && !isBefore(note.until, today) ? [{ occasion, ...note }] : [];
  });
}

/** The same for one person: nothing for somebody who may not read it. */
export function readableBy(
  person: AnswerReading,
  departure: Departure,
  { now, plan }: Pick<Context, "now" | "plan">,
): NamedToRead[] {
  return mayReadNamed(departure, person, plan.settings) ? namedToRead(departure, { now }) : [];
}
