import type { Temporal } from "temporal-polyfill";
import type { AnswerProblem } from "./read-answer.ts";

/** What a link's page shows besides the steps. */
export interface ShownAround {
  readonly today: Temporal.PlainDate;
  readonly organisation: string;
  readonly styleUrl: string;
  /** Why the last answer was refused. */
  readonly problem?: AnswerProblem;
}
