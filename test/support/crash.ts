import type { Watch } from "./stack.ts";

/** After a crash every later call of the process fails too, until it is restarted. */
export interface Crash {
  readonly hasHappened: () => boolean;
  /** A fresh process takes over. */
  restart(): void;
}

/** Kills the process right after the n-th AWS call of that name has taken effect. */
export function crashAfter(watch: Watch, operation: string, nth = 1): Crash {
  return arrange(watch, "after", operation, nth);
}

/** Kills the process right after the n-th AWS call from now on, whichever it is. */
export function crashAfterCalls(watch: Watch, nth: number): Crash {
  return arrange(watch, "after", undefined, nth);
}

/** Kills the process right before an AWS call. */
export function crashBefore(watch: Watch, operation: string, nth = 1): Crash {
  return arrange(watch, "before", operation, nth);
}

function arrange(
  watch: Watch,
  when: "before" | "after",
  operation: string | undefined,
  nth: number,
): Crash {
  let left = nth;
  const check = (moment: "before" | "after") => (each: string) => {
    if (moment === when && (operation ?? each) === each) left -= 1;
    if (left <= 0) throw new Error(`The process died ${when} ${each}.`);
  };
  watch.before = check("before");
  watch.after = check("after");
  return {
    hasHappened: () => left <= 0,
    restart() {
      delete watch.before;
      delete watch.after;
    },
  };
}
