import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { SimulationOptions } from "./simulate.ts";
import { NO_LIVES, type Summary, together } from "./summary.ts";

interface OnCores extends Pick<SimulationOptions, "seed" | "lives"> {
  readonly cores: number;
  /** Called now and then with the latest lives, and with all so far. */
  readonly onProgress: (latest: Summary, all: Summary) => void;
}

/** So many lives at a time, so that all cores finish at about the same moment. */
const BATCH = 20;

/** As `simulate`, by several at once: a life depends on its own seed alone, so the answer is the same. */
export async function simulateOnCores({
  seed,
  lives,
  cores,
  onProgress,
}: OnCores): Promise<Summary> {
  const summaries = new Map<number, Summary>();
  let next = 0;
  const work = async () => {
    const worker = new Worker(new URL("simulation-worker.ts", import.meta.url));
    while (next < lives) {
      const from = next;
      next += BATCH;
      worker.postMessage({ seed, from, lives: Math.min(BATCH, lives - from) });
      const [summary] = await once(worker, "message");
      summaries.set(from, summary);
      onProgress(summary, summed(summaries));
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: cores }, work));
  return summed(summaries);
}

function summed(summaries: ReadonlyMap<number, Summary>): Summary {
  return [...summaries]
    .toSorted(([one], [other]) => one - other)
    .reduce((sum, [, summary]) => together(sum, summary), NO_LIVES);
}
