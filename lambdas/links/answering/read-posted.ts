import {
  type Given,
  isTooLong,
  type Occasion,
  type Question,
} from "../../departure/answers/answers.ts";
import {
  type CheckedGiven,
  checkGiven,
  type GivenMistake,
} from "../../departure/answers/check-given.ts";
import { offersContact, questionsFor } from "../../departure/answers/questions.ts";
import type { Kind } from "../../departure/model/plan.ts";

/** What stands in the form: what was typed, or what is kept. */
export interface Filled {
  readonly chosen: Readonly<Partial<Record<Question, readonly string[]>>>;
  readonly words: string;
  readonly named: boolean;
  readonly contact: boolean;
}

export const NOTHING_FILLED: Filled = { chosen: {}, words: "", named: false, contact: false };

/** The answers that a press gives, without their times. */
export interface Posted {
  readonly given: Given;
  readonly words?: string;
  readonly named: boolean;
  readonly contact?: true;
}

export interface PostedMistakes {
  readonly questions?: Readonly<Partial<Record<Question, GivenMistake>>>;
  /** How many characters it has. */
  readonly words?: number;
  /** An option that the page doesn't have. */
  readonly isUnknown?: true;
}

export type ReadPosted =
  | { readonly posted: Posted }
  | { readonly mistakes: PostedMistakes; readonly filled: Filled };

/** Reads the whole form: a press keeps all of it. */
export function readPosted(
  form: URLSearchParams,
  { kind, occasion }: { readonly kind: Kind; readonly occasion: Occasion },
): ReadPosted {
  const asked = questionsFor(kind, occasion);
  const filled: Filled = {
    chosen: Object.fromEntries(asked.map(({ question }) => [question, form.getAll(question)])),
    words: wordsIn(form.get("words") ?? ""),
    named: form.get("named") === "yes",
    contact: offersContact(kind, occasion) && form.get("contact") === "yes",
  };
  const checked = checkGiven(filled.chosen, asked);
  const mistakes: PostedMistakes = {
    ...mistakesIn(checked),
    ...(isTooLong(filled.words) ? { words: [...filled.words].length } : {}),
    ...(isFormOfOurs(form) ? {} : { isUnknown: true }),
  };
  return "given" in checked && Object.keys(mistakes).length === 0
    ? { posted: postedFrom(filled, checked.given) }
    : { mistakes, filled };
}

function mistakesIn(checked: CheckedGiven): PostedMistakes {
  if ("refused" in checked) return { isUnknown: true };
  return "mistakes" in checked ? { questions: checked.mistakes } : {};
}

function postedFrom({ words, named, contact }: Filled, given: Given): Posted {
  return { given, ...(words ? { words } : {}), named, ...(contact ? { contact: true } : {}) };
}

/** Kept answers as they stand in the form. */
export function filledWith({ given, words = "", named, contact }: Posted): Filled {
  return { chosen: given, words, named, contact: contact === true };
}

function isFormOfOurs(form: URLSearchParams): boolean {
  return form.getAll("named").every((each) => each === "yes" || each === "no");
}

/** A browser sends each line break as two characters; nobody sees other control characters. */
function wordsIn(typed: string): string {
  return typed
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}
