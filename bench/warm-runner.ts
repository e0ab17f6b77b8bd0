import { someAtOnce } from "../lambdas/departure/model/some-at-once.ts";

/** A function in this process, its clock moved by as many milliseconds. */
export interface WarmStart {
  readonly bundle: string;
  readonly moveClockBy: number;
}

/** Calls for the function, so many of them in flight. */
export interface WarmCalls {
  readonly events: readonly unknown[];
  readonly atOnce: number;
}

export interface WarmRun {
  /** Milliseconds of processor time, of all threads. */
  readonly cpu: number;
  readonly answers: readonly unknown[];
}

const CONTEXT = { getRemainingTimeInMillis: () => 30_000 };

process.once("message", async ({ bundle, moveClockBy }: WarmStart) => {
  const now = Date.now;
  Date.now = () => now() + moveClockBy;
  const { handler } = await import(bundle);
  process.on("message", async ({ events, atOnce }: WarmCalls) => {
    const before = process.cpuUsage();
    const answers = await someAtOnce(events, atOnce, (event) => handler(event, CONTEXT));
    const { user, system } = process.cpuUsage(before);
    process.send?.({ cpu: (user + system) / 1000, answers } satisfies WarmRun);
  });
  process.send?.("ready");
});
