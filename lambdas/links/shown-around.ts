import type { Temporal } from "temporal-polyfill";
import type { AnswerProblem } from "./read-answer.ts";

/** What a page behind a link shows besides the steps. */
export interface ShownAround {
  readonly today: Temporal.PlainDate;
  readonly organisation: string;
  readonly styleUrl: string;
  /** Why the last answer was not taken. */
  readonly problem?: AnswerProblem;
}
