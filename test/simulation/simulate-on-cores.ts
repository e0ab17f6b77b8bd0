import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Work } from "./simulation-worker.ts";
import { NO_LIVES, type Summary, together } from "./summary.ts";

interface OnCores extends Work {
  /** Called now and then with the latest lives, and with all so far. */
  readonly onProgress?: (latest: Summary, all: Summary) => void;
}

export interface Cores {
  /** As `simulate`, by several at once: a life depends on its own seed alone, so the answer is the same. */
  simulate(options: OnCores): Promise<Summary>;
  close(): Promise<void>;
}

/** So many lives at a time, so that all cores finish at about the same moment. */
const BATCH = 20;

/** A life leaves much behind that is over with it: with more room for what is young the cores collect it seldomer. */
const ROOM = { maxYoungGenerationSizeMb: 192 };

/** Threads that live lives. They run outside of Jest, whose own realm makes the same lives half as slow again. */
export function startCores(cores: number): Cores {
  const url = new URL("simulation-worker.ts", import.meta.url);
  const workers = Array.from({ length: cores }, () => new Worker(url, { resourceLimits: ROOM }));
  return {
    simulate: (options) => simulateOn(workers, options),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function simulateOn(
  workers: readonly Worker[],
  { lives, from: start = 0, onProgress, ...options }: OnCores,
): Promise<Summary> {
  const summaries = new Map<number, Summary>();
  const end = start + lives;
  let next = start;
  const work = async (worker: Worker) => {
    while (next < end) {
      const from = next;
      next += BATCH;
      const part: Work = { ...options, from, lives: Math.min(BATCH, end - from) };
      worker.postMessage(part);
      const [summary] = (await once(worker, "message")) as [Summary];
      summaries.set(from, summary);
      onProgress?.(summary, summed(summaries));
      if (options.untilBroken && summary.broken.length > 0) next = end;
    }
  };
  await Promise.all(workers.map(work));
  return summed(summaries);
}

function summed(summaries: ReadonlyMap<number, Summary>): Summary {
  return [...summaries]
    .toSorted(([one], [other]) => one - other)
    .reduce((sum, [, summary]) => together(sum, summary), NO_LIVES);
}
