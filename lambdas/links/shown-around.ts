import type { Temporal } from "temporal-polyfill";
import type { AnswerProblem } from "./read-answer.ts";

/** What a link's page shows besides the steps. */
export interface ShownAround {
  readonly today: Temporal.PlainDate;
  readonly organisation: string;
  readonly styleUrl: string;
  /** Where a manager who forwards the mail makes a card instead. */
  readonly cardPath?: string;
  /** Why the last answer was refused. */
  readonly problem?: AnswerProblem;
  /** The id of a step to unfold. */
  readonly opened?: string;
}
