import type { Actor, Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { Language } from "../../departure/model/plan.ts";
import { invalid, type ReadFields } from "../../http/fields.ts";
import type { Mistake } from "../../http/mistake.ts";
import { mistakesWhenOffered } from "../../http/offered-languages.ts";

/** Under which context somebody asks for a change, and in which language. */
export interface Asked {
  readonly context: Context & Actor;
  readonly language: Language;
}

export type Rule = (departure: Departure) => Departure;

/** Nothing when there is no mistake, else the problem that names them all. */
export function refuseMistakes(mistakes: readonly Mistake[], { language }: Asked): void {
  if (mistakes.length > 0) throw invalid(mistakes, language);
}

/** What was sent, where every field is right. */
export function rightly<T>(read: ReadFields<T>, asked: Asked): T {
  refuseMistakes(mistakesWhenOffered(read, asked.context.plan.settings), asked);
  return read.value as T;
}
