/**
 * One cold start, in this process: loads a function, calls it once, and tells how much processor time each took. Its clock is
 * moved by as many milliseconds as it is told.
 */
export interface ColdCall {
  readonly bundle: string;
  readonly event: unknown;
  readonly moveClockBy: number;
}

export interface ColdStart {
  /** Milliseconds of processor time, of all threads. */
  readonly load: number;
  readonly loadAndCall: number;
  readonly answer: unknown;
}

process.once("message", async ({ bundle, event, moveClockBy }: ColdCall) => {
  const now = Date.now;
  Date.now = () => now() + moveClockBy;
  const before = process.cpuUsage();
  const { handler } = await import(bundle);
  const load = milliseconds(process.cpuUsage(before));
  const answer = await handler(event, { getRemainingTimeInMillis: () => 30_000 });
  const loadAndCall = milliseconds(process.cpuUsage(before));
  process.send?.({ load, loadAndCall, answer } satisfies ColdStart, () => process.exit(0));
});

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
