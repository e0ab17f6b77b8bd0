import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import { hasWords, LETTERS_TO_SEARCH } from "../people/name-words.ts";
import { placeInList } from "./place-in-list.ts";

/** A departure's sort key in its list. */
export function listPosition(departure: Departure): string {
  return positionAt(placeInList(departure).at, departure.id);
}

/** Sorts after every position of that moment. */
export function endOf(at: Temporal.Instant): string {
  return positionAt(at, "~");
}

/** Many departures share a moment, such as nine in the morning; the id makes each position unique. */
export function positionAt(at: Temporal.Instant, id: string): string {
  return `${Math.floor(at.epochMilliseconds / 1000)}.${id}`;
}

export function isListPosition(text: string): boolean {
  return /^\d{10}\.[0-9a-f]{32}$/.test(text);
}

/** The letters that a word is indexed under. */
export function lettersOf(word: string): string {
  return [...word].slice(0, LETTERS_TO_SEARCH).join("");
}

/**
 * Sort key of a word in the name index: the word, then the name. Words have no spaces; the id makes each key unique.
 */
export function namePosition(word: string, words: readonly string[], id: string): string {
  return [word, ...words, id].join(" ");
}

/** True for the position of a word that starts with `leading`. */
export function isNamePosition(text: string, leading: string): boolean {
  return text.startsWith(leading) && /^[\p{L}\p{N} ]+ [0-9a-f]{32}$/u.test(text);
}

/**
 * The departure at a position if the words match. If several words of a name start with the leading one, only the first
 * counts, so that each departure is found once.
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
