/** A mistake as a code, with what is allowed after a colon. */
export interface Mistake {
  readonly field: string;
  readonly code: string;
  /** The given value, where showing it helps. */
  readonly given?: string;
}
