import type { Occasion } from "../answers/answers.ts";

/** What HR's quarterly mail says. Nothing in it that isn't published. */
export interface QuarterNews {
  /** A quarter, such as `2027-Q1`, or the year that ended with it. */
  readonly period: string;
  /** Who would recommend us, where that may be shown. */
  readonly recommend: Readonly<Partial<Record<Occasion, PeopleOf>>>;
  /** Who answered, of those who were asked. */
  readonly response: Readonly<Partial<Record<Occasion, PeopleOf>>>;
}

export interface PeopleOf {
  readonly number: number;
  readonly of: number;
  /** Of recommending, where all its groups may be shown. */
  readonly netScore?: number;
}
