/** How far the system that follows by webhook has been told of a departure. Plain values, kept as they are. */
export interface WebhookCursor {
  /** So many lines of the history. */
  readonly lines: number;
  /** Of these, by their place, the ones that say something else since. */
  readonly again?: readonly number[];
  /** What became of mailings, as `outcomeOf` writes it. */
  readonly outcomes: readonly string[];
  /** That it is completed. */
  readonly isCompleted?: true;
  /** It did not take the next one: how often in a row, and the instant at which to try again. */
  readonly failed?: { readonly times: number; readonly next: string };
}
