/** AWS's minimum concurrency for a queue; the instances share the account's rate. */
export const MAILER_INSTANCES = 2;

/**
 * Paces mails at this instance's share of the account's rate. Measures from start to start, so that the time SES takes is
 * not added.
 */
export function paceAt(
  mailsPerSecond: number,
  {
    now,
    sleep,
  }: { readonly now: () => number; readonly sleep: (milliseconds: number) => Promise<void> },
): () => Promise<void> {
  const interval = (1000 * MAILER_INSTANCES) / mailsPerSecond;
  let next = 0;
  return async () => {
    const wait = next - now();
    next = Math.max(now(), next) + interval;
    if (wait > 0) await sleep(wait);
  };
}
