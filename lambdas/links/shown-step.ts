import type { Helped, MarkName } from "../departure/model/departure.ts";
import type { Markup } from "../http/markup.ts";
import type { ActionLabel } from "../mails/templates.ts";
import type { AnswerProblem } from "./read-answer.ts";
import type { StepChoices } from "./step-choices.ts";

/** A step as its page shows it. */
export interface ShownStep {
  readonly id: string;
  readonly title: string;
  /** The one thing to do. */
  readonly action: string;
  /** What stands above it. */
  readonly label: ActionLabel;
  /** Absent if nothing is asked any more. */
  readonly help?: Markup;
  /** The answers so far, in sentences. */
  readonly said: readonly string[];
  /** It is marked, no longer needed, or with a colleague. */
  readonly isOver: boolean;
  /** The latest answer. */
  readonly marked?: MarkName;
  readonly choices: StepChoices;
  /** The path of the page for the private address, if the step asks for it. */
  readonly addressPath?: string;
  /** The path of the page with the questions at the end, if the step asks them. */
  readonly questionsPath?: string;
  /** The path of the page for moments, if the step asks for them. */
  readonly momentsPath?: string;
  /** The path of the page for a line about the plan, if the step asks for one. */
  readonly feedbackPath?: string;
  /** It prepares the talk. */
  readonly isPreparing?: true;
  /** Whether the mail helped, as its manager said. */
  readonly helped?: Helped["as"];
  /** Why the last answer was refused, if it was for this step. */
  readonly problem?: AnswerProblem;
}
