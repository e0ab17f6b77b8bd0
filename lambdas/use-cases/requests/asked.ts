import type { Actor, Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { Language } from "../../departure/model/plan.ts";
import { invalid, type ReadFields } from "../../http/fields.ts";
import type { Mistake } from "../../http/mistake.ts";
import { mistakesWhenOffered } from "../../http/offered-languages.ts";

/** The context and the language of a change request. */
export interface Asked {
  readonly context: Context & Actor;
  readonly language: Language;
}

export type Rule = (departure: Departure) => Departure;

/** Throws one problem with all mistakes, if there are any. */
export function refuseMistakes(mistakes: readonly Mistake[], { language }: Asked): void {
  if (mistakes.length > 0) throw invalid(mistakes, language);
}

/** The fields sent, if all are valid. */
export function rightly<T>(read: ReadFields<T>, asked: Asked): T {
  refuseMistakes(mistakesWhenOffered(read, asked.context.plan.settings), asked);
  return read.value as T;
}
