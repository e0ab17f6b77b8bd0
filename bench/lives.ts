import { hash } from "node:crypto";
import { readArguments } from "../lib/command-line.ts";
// biome-ignore lint/style/noRestrictedImports: the simulation is a test, and what is measured here is how fast it is.
import { startCores } from "../test/simulation/simulate-on-cores.ts";
// biome-ignore lint/style/noRestrictedImports: as above.
import { STATES } from "../test/simulation/states.ts";
// biome-ignore lint/style/noRestrictedImports: as above.
import type { Summary } from "../test/simulation/summary.ts";
import { median, spreadOf, tellFigures } from "./figures.ts";

const { values } = readArguments({
  command: "npm run bench:lives",
  does: "How many events of simulated lives a CPU second sees; exit code 1 when fewer than the target.",
  options: {
    lives: { value: "NUMBER", default: "40", means: "how many lives in each run" },
    runs: { value: "NUMBER", default: "5", means: "how often the same lives are lived" },
  },
});

/** The seed of the figures in `docs/performance.md`. */
const SEED = "977625028";
const WARM_UP_LIVES = 10;

/** What a bare round does: it reads, writes and hashes so much JSON. */
const BARE_ROUNDS = 20_000;
const BARE_TEXT = JSON.stringify(
  Array.from({ length: 40 }, (_, index) => ({ id: `step-${index}`, at: index, to: "manager" })),
);

/** Half as many again as on 30 November 2026, on an idle machine of 2.4 GHz. A busy machine has other seconds. */
const EVENTS_A_SECOND = 1.5 * 1660;

interface Run {
  readonly lives: Summary;
  readonly cpuSeconds: number;
  /** Bare rounds in a CPU second, just before and just after. */
  readonly bare: number;
}

const core = startCores(1);
const lives = Number(values.lives);
await core.simulate({ seed: "warm-up", lives: WARM_UP_LIVES });
bareRate();
const runs: Run[] = [];
for (let run = 0; run < Number(values.runs); run += 1) runs.push(await measured());
await core.close();

const events = runs.map((run) => eventsOf(run.lives) / run.cpuSeconds);
const ratios = runs.map((run) => eventsOf(run.lives) / run.cpuSeconds / run.bare);
const reached = runs[0]?.lives.states ?? new Map<string, number>();
tellFigures({
  name: "lives",
  figures: [
    {
      metric: "lives a CPU second",
      ...inTheMiddle(runs.map(({ cpuSeconds }) => lives / cpuSeconds)),
      unit: "",
    },
    {
      metric: "events a CPU second",
      ...inTheMiddle(events),
      unit: "",
      target: { atLeast: EVENTS_A_SECOND },
    },
    {
      metric: "events in the time of 100 bare rounds",
      ...inTheMiddle(ratios.map((ratio) => 100 * ratio)),
      unit: "",
    },
    { metric: "states reached", value: reached.size, unit: `of ${Object.keys(STATES).length}` },
  ],
  details: { seed: SEED, lives, events, bare: runs.map(({ bare }) => bare) },
});

async function measured(): Promise<Run> {
  const before = bareRate();
  const started = process.cpuUsage();
  const summary = await core.simulate({ seed: SEED, lives });
  const cpuSeconds = secondsSince(started);
  return { lives: summary, cpuSeconds, bare: (before + bareRate()) / 2 };
}

/** Acts of people, mailings, and faults. */
function eventsOf({ acts, counts, faults }: Summary): number {
  return [...acts.values(), counts.mailings, ...faults.values()].reduce((sum, each) => sum + each);
}

function bareRate(): number {
  const started = process.cpuUsage();
  for (let round = 0; round < BARE_ROUNDS; round += 1)
    hash("sha256", JSON.stringify({ round, read: JSON.parse(BARE_TEXT) }));
  return BARE_ROUNDS / secondsSince(started);
}

function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000_000;
}

function inTheMiddle(all: readonly number[]) {
  return { value: median(all), spread: spreadOf(all) };
}
