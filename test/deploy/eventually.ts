import { setTimeout as sleep } from "node:timers/promises";
import type { Place } from "./place.ts";

/** Asks again and again until it is so; when that takes too long, says why it is not. */
export async function eventually<T>(
  { patienceSeconds, stopped }: Pick<Place, "patienceSeconds" | "stopped">,
  check: () => Promise<T>,
): Promise<T> {
  const until = performance.now() + patienceSeconds * 1000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (stopped.aborted || performance.now() > until) throw error;
      await sleep(500);
    }
  }
}
