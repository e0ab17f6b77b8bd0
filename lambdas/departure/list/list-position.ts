import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import { hasWords, LETTERS_TO_SEARCH } from "../people/name-words.ts";
import { placeInList } from "./place-in-list.ts";

/** Where a departure stands in its list, as a text that sorts. */
export function listPosition(departure: Departure): string {
  return positionAt(placeInList(departure).at, departure.id);
}

/** After every position of that moment. */
export function endOf(at: Temporal.Instant): string {
  return positionAt(at, "~");
}

/** Many have the same moment, at nine in the morning, so the id makes each position the only one. */
function positionAt(at: Temporal.Instant, id: string): string {
  return `${Math.floor(at.epochMilliseconds / 1000)}.${id}`;
}

export function isListPosition(text: string): boolean {
  return /^\d{10}\.[0-9a-f]{32}$/.test(text);
}

/** The letters under which a word is kept. */
export function lettersOf(word: string): string {
  return [...word].slice(0, LETTERS_TO_SEARCH).join("");
}

/** Where a word of a name stands among all words: by the word, then by the name. Words have no spaces, and the id makes each the only one. */
export function namePosition(word: string, words: readonly string[], id: string): string {
  return [word, ...words, id].join(" ");
}

/** Whether it is the position of a word that begins like this one. */
export function isNamePosition(text: string, leading: string): boolean {
  return text.startsWith(leading) && /^[\p{L}\p{N} ]+ [0-9a-f]{32}$/u.test(text);
}

/**
 * The departure of a position, if these words find it there. Of the words of a name that begin like the leading one only the
 * first counts, so that nobody is found twice.
 */
export function foundAt(
  position: string,
  leading: string,
  words: readonly string[],
): string | undefined {
  const [word, ...rest] = position.split(" ");
  const id = rest.pop();
  const isFirst = rest.find((each) => each.startsWith(leading)) === word;
  return isFirst && hasWords(rest, words) ? id : undefined;
}
