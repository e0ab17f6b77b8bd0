import { parseArgs } from "node:util";
import { logTo } from "../lambdas/log.ts";
// biome-ignore lint/style/noRestrictedImports: the simulation is a test that a person may run for longer.
import { describeBroken, describeSummary } from "../test/simulation/report.ts";
// biome-ignore lint/style/noRestrictedImports: as above.
import { simulate } from "../test/simulation/simulate.ts";

/** `node bin/simulate.ts --seed 7 --departures 10000`: whole lives against faults; exit code 1 when a rule breaks. */
const { values } = parseArgs({
  options: { seed: { type: "string" }, departures: { type: "string", default: "500" } },
});
const seed = values.seed ?? String(Math.floor(Math.random() * 1e9));
const lives = Number(values.departures);
if (!Number.isInteger(lives) || lives < 1) {
  console.error(`--departures is a whole number from 1 on, not ${values.departures}.`);
  process.exit(2);
}

logTo(() => undefined);
console.log(`seed         ${seed}`);
const start = performance.now();
const summary = await simulate({ seed, lives });
console.log(describeSummary(summary));
console.log(`seconds      ${((performance.now() - start) / 1000).toFixed(1)}`);
const firstOfEach = new Map(summary.broken.toReversed().map((broken) => [broken.rule, broken]));
for (const broken of firstOfEach.values()) console.log(`\n${await describeBroken(broken)}`);
process.exitCode = summary.broken.length > 0 ? 1 : 0;
