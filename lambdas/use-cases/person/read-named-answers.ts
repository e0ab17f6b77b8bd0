import type { Answers } from "../../departure/answers/answers.ts";
import type { AnswerReading } from "../../departure/answers/may-read-named.ts";
import { type NamedToRead, readableBy } from "../../departure/answers/named-to-read.ts";
import { answersRead } from "../../departure/changes/answers-read.ts";
import type { NamedAnswers } from "../../departure/model/answer-ports.ts";
import type { Actor, Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { audit } from "../../telemetry/audit.ts";
import type { OutboxPorts } from "../outbox/apply-outbox.ts";
import { changeDeparture } from "../record/change-departure.ts";

export interface NamedReading {
  readonly id: string;
  readonly person: AnswerReading;
  readonly context: Context & Actor;
  /** The route of the request. */
  readonly route: string;
}

/** The note of one occasion with its answers; those may have gone meanwhile. */
export interface ReadAnswers extends NamedToRead {
  readonly answers?: Answers;
}

/**
 * What the leaver answered with their name, for a person who may read it; none otherwise. The line in the history is saved
 * before anything is read, so nobody reads without it.
 */
export async function readNamedAnswers(
  { id, person, context, route }: NamedReading,
  ports: OutboxPorts & { readonly namedAnswers: NamedAnswers },
): Promise<{ readonly departure: Departure; readonly read: readonly ReadAnswers[] }> {
  const rule = (present: Departure) => answersRead(present, person, context);
  const departure = await changeDeparture({ id, rule }, ports);
  const notes = readableBy(person, departure, context);
  if (notes.length > 0) audit("named-answers-read", { who: context.who, departureId: id, route });
  const read: ReadAnswers[] = [];
  for (const note of notes) {
    const answers = await ports.namedAnswers.find(id, note.occasion);
    read.push({ ...note, ...(answers?.named ? { answers } : {}) });
  }
  return { departure, read };
}
