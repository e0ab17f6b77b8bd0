import { parentPort } from "node:worker_threads";
import { logTo } from "../../lambdas/telemetry/log.ts";
import { MUTANTS } from "./mutants.ts";
import { type SimulationOptions, simulate } from "./simulate.ts";

export interface Work extends Pick<SimulationOptions, "seed" | "from" | "lives" | "untilBroken"> {
  /** The program is that mutant, by its name. */
  readonly mutant?: string | undefined;
}

/** Lives what it is told to on a core of its own, and answers with the summary. */
logTo(() => undefined);
parentPort?.on("message", async ({ mutant, ...options }: Work) => {
  const mutation = mutant === undefined ? {} : MUTANTS[mutant];
  if (!mutation) throw new RangeError(`No mutant is called ${mutant}.`);
  parentPort?.postMessage(await simulate({ ...options, mutation }));
});
