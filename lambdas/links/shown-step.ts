import type { MarkName } from "../departure/model/departure.ts";
import type { Markup } from "../http/markup.ts";
import type { AnswerProblem } from "./read-answer.ts";
import type { StepChoices } from "./step-choices.ts";

/** A step as its page shows it. */
export interface ShownStep {
  readonly id: string;
  readonly title: string;
  /** The one thing to do. */
  readonly action: string;
  /** Absent where nothing is asked any more. */
  readonly help?: Markup;
  /** What was said of it, in sentences. */
  readonly said: readonly string[];
  /** It is marked, or it is not needed any more. */
  readonly isOver: boolean;
  /** What was said of it last. */
  readonly marked?: MarkName;
  readonly choices: StepChoices;
  /** Why the last answer was not taken, where it was about this step. */
  readonly problem?: AnswerProblem;
}
