import { isListPosition, isNamePosition } from "../../departure/list/list-position.ts";
import type { DepartureStatus } from "../../departure/model/departure.ts";
import { leadingWord } from "../../departure/people/name-words.ts";

/** What HR wants to see of the list. */
export interface ListQuestion {
  /** Default: running ones; for a name or a manager, all that are not erased. */
  readonly state?: DepartureStatus;
  /** Words of a name, as from `searchWords`; none matches every name. */
  readonly words: readonly string[];
  /** The address of the manager. */
  readonly manager?: string;
}

export const PAGE_LIMITS = { least: 1, most: 100, usual: 50 } as const;

/** Which index answers the question: the first of these it names. */
export function askedBy({ manager, words }: ListQuestion): "manager" | "name" | "state" {
  if (manager !== undefined) return "manager";
  return words.length > 0 ? "name" : "state";
}

/**
 * Encodes where a page of this question ended. For a name search it contains name words, so it must not go into a URL
 * then.
 */
export function cursorOf(question: ListQuestion, position: string): string {
  return Buffer.from(`${labelOf(question)} ${position}`).toString("base64url");
}

/**
 * The position in a cursor; undefined if it isn't this question's. Unsigned: a forged one only starts elsewhere in data
 * that its sender may read anyway.
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
