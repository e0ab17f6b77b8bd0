import { describeFault, type LogFields, log } from "../telemetry/log.ts";

/** What Lambda tells a run; a test may leave it out, for a run without end. */
export interface RunContext {
  getRemainingTimeInMillis(): number;
}

/** True while a run may begin something more that takes so long at most, and hand on the rest. */
export function hasTime(context: RunContext | undefined, milliseconds: number): boolean {
  return context === undefined || context.getRemainingTimeInMillis() > milliseconds;
}

/** Tries things, each for itself. */
export interface Tries {
  /** Undefined if it failed, which is logged and counted, and keeps nothing else from being tried. */
  try<T>(about: LogFields, work: () => Promise<T>): Promise<T | undefined>;
  /** How many failed, those of the runs before included. */
  failed(): number;
}

export function triesOf(event: string, before = 0): Tries {
  let failed = before;
  return {
    failed: () => failed,
    async try(about, work) {
      try {
        return await work();
      } catch (error) {
        failed += 1;
        log("error", event, { ...about, because: describeFault(error) });
        return undefined;
      }
    },
  };
}
