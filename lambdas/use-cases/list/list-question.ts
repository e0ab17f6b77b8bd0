import { isListPosition, isNamePosition } from "../../departure/list/list-position.ts";
import type { DepartureStatus } from "../../departure/model/departure.ts";
import { leadingWord } from "../../departure/people/name-words.ts";

/** What HR wants to see of the list. */
export interface ListQuestion {
  /** Without it, those that run; of a name or a manager, all that are not erased. */
  readonly state?: DepartureStatus;
  /** Words of a name, as `searchWords` gives them; none asks for every name. */
  readonly words: readonly string[];
  /** The address of the manager. */
  readonly manager?: string;
}

export const PAGE_LIMITS = { least: 1, most: 100, usual: 50 } as const;

/** The way in which a question is answered: the first of these that it names. */
export function askedBy({ manager, words }: ListQuestion): "manager" | "name" | "state" {
  if (manager !== undefined) return "manager";
  return words.length > 0 ? "name" : "state";
}

/** Says where a page of this question ended. It holds words of a name where one was asked for, so it goes into no URL then. */
export function cursorOf(question: ListQuestion, position: string): string {
  return Buffer.from(`${labelOf(question)} ${position}`).toString("base64url");
}

/**
 * The position in a cursor; undefined when it is none of this question's. It is not signed: a made-up one that is well-formed
 * only begins elsewhere in what whoever asks may read anyway.
 */
export function positionIn(cursor: string, question: ListQuestion): string | undefined {
  const text = Buffer.from(cursor, "base64url").toString();
  const label = `${labelOf(question)} `;
  if (!text.startsWith(label)) return undefined;
  const position = text.slice(label.length);
  const leading = askedBy(question) === "name" ? leadingWord(question.words) : undefined;
  const isOurs = leading ? isNamePosition(position, leading) : isListPosition(position);
  return isOurs ? position : undefined;
}

function labelOf(question: ListQuestion): string {
  const by = askedBy(question);
  return by === "state" ? (question.state ?? "running") : by;
}
