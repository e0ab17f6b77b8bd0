import { Refusal, type RunningDeparture } from "../../departure/model/refusal.ts";
import { type FieldProblem, Problem } from "../../http/problem.ts";
import { type ProblemCode, problemWords } from "../../http/problem-words.ts";
import { DEPARTURE_WORDS } from "../../words/words.ts";
import type { SignedInRequest } from "../desk-request.ts";

/** Why something was not done: a sentence, or what is wrong with each field. */
export interface Refused {
  readonly status: number;
  readonly said?: string;
  readonly problems: readonly FieldProblem[];
  /** The departures of the same person that run, where those are the reason. */
  readonly samePerson: readonly RunningDeparture[];
}

/** What can be told beside the form; a fault, and a departure that does not exist or was erased, are thrown on. */
export function refusedIn(
  error: unknown,
  { language }: Pick<SignedInRequest, "language">,
): Refused {
  const isKnown = error instanceof Problem || error instanceof Refusal;
  if (!isKnown || error.code === "not-found" || error.code === "is-erased") throw error;
  if (error instanceof Problem && error.code === "invalid-fields")
    return { status: 422, problems: error.errors, samePerson: [] };
  const words = problemWords(language, error.code, error.details);
  const refusals: Partial<Record<ProblemCode, string>> = DEPARTURE_WORDS[language].refusals;
  const samePerson = error instanceof Refusal ? error.running : [];
  return {
    status: words.status,
    said: refusals[error.code] ?? words.detail,
    problems: [],
    samePerson,
  };
}
