import type { Given, Question } from "./answers.ts";
import { type AskedQuestion, AT_MOST, OPTIONS, RATHER_NOT } from "./questions.ts";

/** More options than the question allows. */
export type GivenMistake = `too-many:${number}`;

export type CheckedGiven =
  | { readonly given: Given }
  /** `unknown`: an option that the page doesn't have, so the form is none of ours. */
  | { readonly refused: "unknown" }
  | { readonly mistakes: Readonly<Partial<Record<Question, GivenMistake>>> };

/**
 * The options chosen for each question, as they are kept: each once, in the order of the page. *Rather not* beside another
 * choice gives way to it. What was asked but not answered is absent.
 */
export function checkGiven(
  chosen: Readonly<Record<string, readonly string[]>>,
  asked: readonly AskedQuestion[],
): CheckedGiven {
  const questions = asked.map(({ question }) => question);
  if (!questions.every((question) => areOptions(question, chosen[question] ?? [])))
    return { refused: "unknown" };
  const given = questions
    .map((question) => [question, kept(question, chosen[question] ?? [])] as const)
    .filter(([, options]) => options.length > 0);
  const mistakes = given
    .filter(([question, options]) => options.length > AT_MOST[question])
    .map(([question]) => [question, `too-many:${AT_MOST[question]}` as const]);
  return mistakes.length > 0
    ? { mistakes: Object.fromEntries(mistakes) }
    : { given: Object.fromEntries(given) };
}

function areOptions(question: Question, options: readonly string[]): boolean {
  return options.every((option) => (OPTIONS[question] as readonly string[]).includes(option));
}

function kept(question: Question, options: readonly string[]): string[] {
  const others = OPTIONS[question].filter(
    (option) => option !== RATHER_NOT && options.includes(option),
  );
  return others.length > 0 || !options.includes(RATHER_NOT) ? others : [RATHER_NOT];
}
