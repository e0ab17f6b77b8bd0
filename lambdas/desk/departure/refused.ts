import { Refusal, type RunningDeparture } from "../../departure/model/refusal.ts";
import { type FieldProblem, Problem } from "../../http/problem.ts";
import type { ProblemCode } from "../../http/problem-words.ts";
import { problemForPerson, problemsForPerson } from "../../use-cases/describe/for-person.ts";
import { DEPARTURE_WORDS } from "../../words/words.ts";
import type { SignedInRequest } from "../desk-request.ts";

/** Why a change was refused: a sentence, or a problem per field. */
export interface Refused {
  readonly status: number;
  readonly said?: string;
  readonly problems: readonly FieldProblem[];
  /** The person's running departures, if they are the reason. */
  readonly samePerson: readonly RunningDeparture[];
}

/** The refusal to show beside the form. Faults and missing or erased departures are rethrown. */
export function refusedIn(
  error: unknown,
  { language }: Pick<SignedInRequest, "language">,
): Refused {
  const isKnown = error instanceof Problem || error instanceof Refusal;
  if (!isKnown || error.code === "not-found" || error.code === "is-erased") throw error;
  if (error instanceof Problem && error.code === "invalid-fields")
    return { status: 422, problems: problemsForPerson(error, language), samePerson: [] };
  const words = problemForPerson(language, error.code, error.details);
  const refusals: Partial<Record<ProblemCode, string>> = DEPARTURE_WORDS[language].refusals;
  const samePerson = error instanceof Refusal ? error.running : [];
  return {
    status: words.status,
    said: refusals[error.code] ?? words.detail,
    problems: [],
    samePerson,
  };
}
