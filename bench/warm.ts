import { logTo } from "../lambdas/telemetry/log.ts";
import { requireBuild } from "../lib/build-output.ts";
import { BUNDLE, functionBundle } from "../lib/bundling.ts";
import { readArguments } from "../lib/command-line.ts";
import { bundled } from "./bundled.ts";
import { type Figure, median, spreadOf, tellFigures } from "./figures.ts";
import { forked, nextFrom, startEngines } from "./processes.ts";
import type { WarmCalls, WarmRun, WarmStart } from "./warm-runner.ts";
import { mailing, submitting, type WarmWork } from "./warm-work.ts";

const { values, words } = readArguments({
  command: "npm run bench:warm",
  does: "Processor time of a submission and of a mail in functions that are warm, beside bare SDK code that makes the same calls.",
  options: { runs: { value: "NUMBER", default: "9", means: "how often each is measured" } },
  words: { WORK: "only this: submission or mail; both if not said" },
  atMost: 2,
});
requireBuild();
logTo(() => undefined);

const WORK = [
  { name: "submission", make: submitting, warmUp: 96, atMost: 1.15 },
  { name: "mail", make: mailing, warmUp: 192, atMost: 1.2 },
] as const;
type Work = (typeof WORK)[number];
/** In flight. */
const AT_ONCE = [1, 8, 32];
/** How many are measured together at least. */
const TOGETHER = 16;

const { engines, environment } = await startEngines();
Object.assign(process.env, environment);
const bare = await bundled({ ...BUNDLE, entryPoints: { index: "bench/bare-calls.ts" } });

const figures: Figure[] = [];
const calls: Record<string, string> = {};
for (const work of WORK.filter(({ name }) => words.length === 0 || words.includes(name)))
  figures.push(...(await measured(work)));
engines.kill();
tellFigures({ name: "warm", figures, details: { runs: Number(values.runs), calls } });

async function measured({ name, make, warmUp, atMost }: Work): Promise<Figure[]> {
  const work = await make(environment);
  calls[name] = work.waves
    .map((wave) => wave.map(({ operation }) => operation).join("+"))
    .join(", ");
  const own = await runnerOf(await bundled(functionBundle(work.bundle)), work);
  const other = await runnerOf(bare, work);
  for (const atOnce of AT_ONCE) {
    await own.run({ times: warmUp / AT_ONCE.length, atOnce, isBare: false });
    await other.run({ times: warmUp / AT_ONCE.length, atOnce, isBare: true });
  }
  const runs = new Map(AT_ONCE.map((atOnce) => [atOnce, [] as { own: number; bare: number }[]]));
  for (let run = 0; run < Number(values.runs); run += 1)
    for (const atOnce of AT_ONCE) {
      const times = Math.max(TOGETHER, atOnce);
      const ours = await own.run({ times, atOnce, isBare: false });
      const theirs = await other.run({ times, atOnce, isBare: true });
      runs.get(atOnce)?.push({ own: ours / times, bare: theirs / times });
    }
  own.stop();
  other.stop();
  return [...runs].flatMap(([atOnce, each]) => {
    const ratios = each.map((run) => run.own / run.bare);
    const metric = `${name}, ${atOnce} in flight`;
    return [
      {
        metric,
        value: median(ratios),
        spread: spreadOf(ratios),
        unit: "×",
        target: { atMost },
      },
      { metric: `${metric}: CPU`, value: median(each.map((run) => run.own)), unit: "ms" },
    ];
  });
}

/** A process in which a function stays, warm. */
async function runnerOf(bundle: string, work: WarmWork) {
  const runner = forked("warm-runner.ts", { environment, isSilent: true });
  const moveClockBy = work.at.epochMilliseconds - Date.now();
  runner.send({ bundle, moveClockBy } satisfies WarmStart);
  await nextFrom(runner);
  return {
    /** Milliseconds of processor time. */
    async run(amount: { times: number; atOnce: number; isBare: boolean }): Promise<number> {
      const { events, atOnce, check } = await work.prepare(amount);
      runner.send({ events, atOnce } satisfies WarmCalls);
      const { cpu, answers } = await nextFrom<WarmRun>(runner);
      await check(answers);
      return cpu;
    },
    stop: () => runner.kill(),
  };
}
