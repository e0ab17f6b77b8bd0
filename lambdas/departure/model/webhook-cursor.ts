/** How far a departure's webhook events were delivered. Plain values, stored as they are. */
export interface WebhookCursor {
  /** The number of history lines delivered. */
  readonly lines: number;
  /** Indexes of delivered lines that have changed since. */
  readonly again?: readonly number[];
  /** Delivered mail outcomes, as `outcomeOf` keys. */
  readonly outcomes: readonly string[];
  /** Completion was delivered. */
  readonly isCompleted?: true;
  /** The receiver failed: how often in a row, and the instant of the next attempt. */
  readonly failed?: { readonly times: number; readonly next: string };
}
