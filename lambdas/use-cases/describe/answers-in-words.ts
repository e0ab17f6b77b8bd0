import type { Given, Occasion, Question } from "../../departure/answers/answers.ts";
import { RATHER_NOT } from "../../departure/answers/questions.ts";
import type { AnswerWords } from "../../words/nl/answers.ts";

/** What the words of a question depend on. */
export interface QuestionFacts {
  readonly words: AnswerWords;
  readonly occasion: Occasion;
  readonly organisation: string;
  /** The last day at work is past. */
  readonly isPast: boolean;
}

/** A question as its page asks it. */
export function questionInWords(
  question: Question,
  { words, occasion, organisation, isPast }: QuestionFacts,
): string {
  const leaving = isPast ? words.reasons.after : words.reasons.before;
  const titles: Readonly<Record<Question, string>> = {
    recommend: words.recommend[occasion](organisation),
    reasons: occasion === "exit" ? leaving : words.reasons["half-year"],
    longer: words.longer,
    good: words.good[occasion],
    better: words.better[occasion],
    return: words.return[occasion](organisation),
    "help-out": words.helpOut[occasion],
  };
  return titles[question];
}

/** The chosen options of a question; an option that is no more is shown as it is kept. */
export function chosenInWords(
  question: Question,
  given: Given,
  told: { readonly words: AnswerWords; readonly clients: string },
): string[] {
  const labels = labelsOf(question, told);
  return (given[question] ?? []).map((option) =>
    option === RATHER_NOT ? told.words.ratherNot : (labels.get(option) ?? option),
  );
}

function labelsOf(
  question: Question,
  { words, clients }: { readonly words: AnswerWords; readonly clients: string },
): ReadonlyMap<string, string> {
  const aspects = () => words.aspectOptions(clients);
  const labels: Readonly<Record<Question, () => Readonly<Record<string, string>>>> = {
    recommend: () => ({}),
    reasons: () => words.reasonOptions(clients),
    longer: () => words.longerOptions,
    good: aspects,
    better: aspects,
    return: () => words.yesOrNo,
    "help-out": () => words.yesOrNo,
  };
  return new Map(Object.entries(labels[question]()));
}
