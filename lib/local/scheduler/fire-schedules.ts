import type { MovableClock } from "../clock.ts";
import type { Faults, Harm } from "../faults.ts";
import type { Schedule } from "./schedule.ts";
import type { ScheduleStore } from "./schedule-store.ts";

export interface FiringOptions {
  readonly store: ScheduleStore;
  readonly clock: MovableClock;
  readonly faults: Faults;
  /** Puts an input on the queue with this ARN; throws if there is none. */
  readonly deliver: (queueArn: string, input: string) => void;
}

const RETRY_SECONDS = 60;
const DEFAULT_ATTEMPTS = 185;
const DEFAULT_AGE_SECONDS = 86_400;

/**
 * Fires everything due, earliest first. At least once: a schedule is delivered before it is completed, so
 * a process killed in between delivers it again.
 */
export function fireSchedules({ store, clock, faults, deliver }: FiringOptions): void {
  const now = clock.milliseconds();
  for (const schedule of store.pending()) {
    if (schedule.due > now) return;
    fire(schedule);
  }

  function fire(schedule: Schedule): void {
    const harm = faults.strike("scheduler", "Invoke", schedule.input);
    if (typeof harm === "object" && "delaySeconds" in harm) {
      store.save({ ...schedule, due: schedule.due + harm.delaySeconds * 1000 });
      return;
    }
    if (harm === "lose" || invoke(schedule, harm)) complete(schedule);
    else retry(schedule);
  }

  function invoke({ input }: Schedule, harm: Harm | undefined): boolean {
    if (typeof harm === "object") return false;
    const { Arn = "", Input = "{}" } = input.Target ?? {};
    try {
      deliver(Arn, Input);
      if (harm === "repeat") deliver(Arn, Input);
      return true;
    } catch {
      return false;
    }
  }

  function retry(schedule: Schedule): void {
    const { RetryPolicy, DeadLetterConfig, Input = "{}" } = schedule.input.Target ?? {};
    const attempts = schedule.attempts + 1;
    const ageInSeconds = (now - schedule.planned) / 1000 + RETRY_SECONDS;
    const mayRetry =
      attempts <= (RetryPolicy?.MaximumRetryAttempts ?? DEFAULT_ATTEMPTS) &&
      ageInSeconds <= (RetryPolicy?.MaximumEventAgeInSeconds ?? DEFAULT_AGE_SECONDS);
    if (mayRetry) {
      store.save({ ...schedule, attempts, due: now + RETRY_SECONDS * 1000 });
      return;
    }
    if (DeadLetterConfig?.Arn) deliver(DeadLetterConfig.Arn, Input);
    complete(schedule);
  }

  function complete(schedule: Schedule): void {
    if (schedule.input.ActionAfterCompletion === "DELETE") store.remove(schedule);
    else store.save({ ...schedule, completed: true });
  }
}
