/** Turns to send one mail each. */
export interface Pace {
  /** Resolves when the next mail may be sent. */
  take(): Promise<void>;
  /** Frees a turn in which nothing was sent. */
  giveBack(): void;
}

/** A shorter pause, such as that between two batches, is caught up with; after a longer one the pace starts anew. */
const LONGEST_PAUSE_MILLISECONDS = 1000;

/**
 * Paces mails at this instance's share of the account's rate. Measures from start to start, so that the time SES takes is
 * not added, whether one mail is in flight or several.
 */
export function paceAt(
  mailsPerSecond: number,
  {
    now,
    sleep,
  }: { readonly now: () => number; readonly sleep: (milliseconds: number) => Promise<void> },
): Pace {
  const interval = 1000 / mailsPerSecond;
  let next = -Infinity;
  return {
    async take() {
      const start = now();
      if (start - next > LONGEST_PAUSE_MILLISECONDS) next = start;
      const wait = next - start;
      next += interval;
      if (wait > 0) await sleep(wait);
    },
    giveBack() {
      next -= interval;
    },
  };
}
