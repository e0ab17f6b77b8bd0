import type { Occasion, Question } from "../answers/answers.ts";
import type { Kind } from "../model/plan.ts";

/**
 * What a figure is about. Of the reasons only the categories of the sector's survey are published, under `categories`:
 * a category beside one of its two reasons would tell who gave just the other. Steps are named by their ids.
 */
export type Subject =
  | Exclude<Question, "reasons">
  | "categories"
  | "response"
  | `on-time.${string}`
  | `helped.${string}`;

/** `other-departments`: all departments that are not shown by themselves, and people without one. */
export type Unit =
  | { readonly of: "organisation" }
  | { readonly of: "department"; readonly name: string }
  | { readonly of: "other-departments" }
  | { readonly of: "kind"; readonly kind: Kind };

/** A year, such as `2027`, for every unit; a quarter, such as `2027-Q1`, for the organisation only. */
export type Period = string;

/** What may be published of one table. It never changes: a later release supersedes it, or repeats it. */
export interface Figure {
  readonly occasion: Occasion;
  readonly subject: Subject;
  readonly unit: Unit;
  readonly period: Period;
  /**
   * How many people, or steps, the cells are shares of. Of a question: those who answered it with something other than
   * *rather not*. Of `response`: those who were asked. Of `on-time` and `helped`: all that count.
   */
  readonly respondents: number;
  /**
   * At least five each, with at least five who are not in it; a cell that is missing may be anything. Of `recommend`: `for`
   * (9 and 10), `passive` (7 and 8) and `against` (0 to 6), or `for` alone. Of `response`: `answered` (the first question), and `not-asked-quiet`,
   * `not-asked-employer`, `not-asked-no-address` and `not-asked-other`, which come on top of those who were asked.
   */
  readonly cells: Readonly<Record<string, number>>;
}

/**
 * - `running`: the period is not over yet.
 * - `too-few`: no cell of the table may be shown.
 * - `remainder`: the cell or what is left beside it is under five, or could be worked out from other figures. Which of these
 *   it is, is not told: that would be half of the answer.
 * - `too-few-managers`: it would be about fewer than five managers.
 */
export type WhyNot = "running" | "too-few" | "remainder" | "too-few-managers";

/**
 * A table, or one field of a published table, that is not shown. Tables are listed for the organisation only, whether or not
 * there are any answers: what is listed for a department would tell whether somebody answered.
 */
export interface Withheld {
  readonly occasion: Occasion;
  readonly subject: Subject;
  readonly unit: Unit;
  readonly period: Period;
  readonly field?: string;
  readonly why: WhyNot;
}

/** Everything that is shown from a month on: what earlier releases showed, and what is new. */
export interface Release {
  /** Counts releases, from 1. */
  readonly number: number;
  /** The month in which it was made, such as `2027-05`. */
  readonly month: string;
  readonly figures: readonly Figure[];
  readonly withheld: readonly Withheld[];
}

/** What was counted: numbers by field. Its name is put together in `answers/counts.ts`. */
export interface Counter {
  readonly name: string;
  readonly fields: Readonly<Record<string, number>>;
}

/** The managers of the leavers of a department in a year: keyed hashes, so that they can be counted over departments too. */
export interface DepartmentManagers {
  readonly year: number;
  readonly department: string;
  readonly managers: readonly string[];
}
