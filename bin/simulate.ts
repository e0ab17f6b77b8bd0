import { availableParallelism } from "node:os";
import { logTo } from "../lambdas/telemetry/log.ts";
import { readArguments } from "../lib/command-line.ts";
// biome-ignore lint/style/noRestrictedImports: the simulation is a test that a person may run for longer.
import { describeBroken, describeSummary } from "../test/simulation/report.ts";
// biome-ignore lint/style/noRestrictedImports: as above.
import { startCores } from "../test/simulation/simulate-on-cores.ts";
// biome-ignore lint/style/noRestrictedImports: as above.
import { seldomReached } from "../test/simulation/states.ts";
// biome-ignore lint/style/noRestrictedImports: as above.
import type { Summary } from "../test/simulation/summary.ts";

const { values } = readArguments({
  command: "npm run simulate",
  does: "Whole lives against crashes, outages and lost messages; exit code 1 when a rule breaks, or a state is reached too seldom.",
  options: {
    seed: { value: "SEED", means: "the same seed lives the same lives; without it, a new one" },
    departures: { value: "NUMBER", default: "500", means: "how many lives" },
    from: { value: "NUMBER", default: "0", means: "goes on after so many lives of that seed" },
    cores: { value: "NUMBER", default: `${availableParallelism()}`, means: "on how many cores" },
  },
});
const seed = values.seed ?? String(Math.floor(Math.random() * 1e9));
const lives = numberFrom("departures", 1);
const from = numberFrom("from", 0);
const cores = startCores(numberFrom("cores", 1));

logTo(() => undefined);
console.log(`seed         ${seed}`);
const start = performance.now();
const summary = await cores.simulate({ seed, from, lives, onProgress: tellProgress });
await cores.close();
console.log(describeSummary(summary));
console.log(`seconds      ${((performance.now() - start) / 1000).toFixed(1)}`);
const firstOfEach = new Map(summary.broken.toReversed().map((broken) => [broken.rule, broken]));
for (const broken of firstOfEach.values()) console.log(`\n${await describeBroken(broken)}`);
const seldom = seldomReached(summary);
for (const each of seldom) console.log(`reached too seldom: ${each}`);
process.exitCode = summary.broken.length > 0 || seldom.length > 0 ? 1 : 0;

function numberFrom(name: "departures" | "from" | "cores", least: number): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= least) return number;
  console.error(`--${name} is a whole number from ${least} on, not ${values[name]}.`);
  process.exit(1);
}

/** Prints failures at once, and the progress on one line that is overwritten. */
function tellProgress(latest: Summary, { counts, broken }: Summary): void {
  for (const { seed: life, rule, what } of latest.broken)
    process.stderr.write(`\rlife ${life}: ${rule}: ${what}\n`);
  const end = counts.lives === lives ? "\n" : "";
  process.stderr.write(`\r${counts.lives} of ${lives} lives, violations: ${broken.length}${end}`);
}
