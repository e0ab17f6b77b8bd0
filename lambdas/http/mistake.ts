/** A mistake before it is put in words: the code, with what is allowed after a colon. */
export interface Mistake {
  readonly field: string;
  readonly code: string;
  /** What was given, as far as it helps to see it again. */
  readonly given?: string;
}
