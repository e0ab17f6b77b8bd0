import { setTimeout as sleep } from "node:timers/promises";

/** Asks again and again until it is so; after that long, why it is not. */
export async function eventually<T>(patienceSeconds: number, check: () => Promise<T>): Promise<T> {
  const until = performance.now() + patienceSeconds * 1000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > until) throw error;
      await sleep(500);
    }
  }
}
