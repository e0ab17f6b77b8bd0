import { parentPort } from "node:worker_threads";
import { logTo } from "../../lambdas/log.ts";
import { type SimulationOptions, simulate } from "./simulate.ts";

/** Lives what it is told to on a core of its own, and answers with the summary. */
logTo(() => undefined);
parentPort?.on("message", async (options: SimulationOptions) => {
  parentPort?.postMessage(await simulate(options));
});
