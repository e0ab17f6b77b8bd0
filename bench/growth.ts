import { requireBuild } from "../lib/build-output.ts";
import { readArguments } from "../lib/command-line.ts";
import { type Figure, median, spreadOf, tellFigures } from "./figures.ts";
import { OPERATIONS, type Operation } from "./growth-operations.ts";
import type { Ran } from "./growth-runner.ts";
import { forked, nextFrom, startEngines } from "./processes.ts";

const { values, words } = readArguments({
  command: "npm run bench:growth",
  does: "Calls, keys and processor time of what people and jobs ask for, with few stored departures and with many, in turns.",
  options: { runs: { value: "NUMBER", default: "15", means: "how often each is measured" } },
  words: {
    SIZES: "with how many departures, each ten times the one before; 1000 and 10000 if not said",
  },
  atMost: 5,
});
requireBuild();
const SIZES = words.length > 0 ? words.map(Number) : [1_000, 10_000];
if (!SIZES.every((size) => Number.isInteger(size) && size >= 100)) {
  console.error(`SIZES are "${words.join(" ")}"; allowed: whole numbers from 100 on.`);
  process.exit(1);
}

/** Of processor time, for ten times the departures. */
const GROWTH_AT_MOST = 1.1;

const places = await Promise.all(SIZES.map(start));
const ran = new Map(OPERATIONS.map((name) => [name, SIZES.map((): Ran[] => [])]));
for (let run = 0; run <= Number(values.runs); run += 1)
  for (const name of OPERATIONS)
    for (const [index, place] of places.entries()) {
      const one = await place.ask(name);
      // The first run warms up.
      if (run > 0) ran.get(name)?.[index]?.push(one);
    }
for (const place of places) place.stop();
tellFigures({
  name: "growth",
  figures: OPERATIONS.flatMap(figuresOf),
  details: { sizes: SIZES, runs: Number(values.runs) },
});

async function start(size: number) {
  const { engines, environment } = await startEngines(size);
  const runner = forked("growth-runner.ts", { environment });
  return {
    ask(name: Operation) {
      runner.send(name);
      return nextFrom<Ran>(runner);
    },
    stop() {
      runner.kill();
      engines.kill();
    },
  };
}

function figuresOf(name: Operation): Figure[] {
  const [least = [], ...more] = ran.get(name) ?? [];
  const counts = more.flatMap((each, index) => {
    const size = (SIZES[index + 1] ?? 0).toLocaleString("en");
    const before = (index === 0 ? least : more[index - 1]) ?? [];
    const ratios = each.map(({ cpu }, run) => cpu / (before[run]?.cpu ?? Number.NaN));
    return [
      {
        metric: `${name}: calls, of ${size}`,
        value: callsOf(each),
        unit: "",
        target: { atMost: callsOf(least) },
      },
      {
        metric: `${name}: CPU, of ${size}`,
        value: median(ratios),
        spread: spreadOf(ratios),
        unit: "×",
        target: { atMost: GROWTH_AT_MOST },
      },
    ];
  });
  return [
    { metric: `${name}: calls`, value: callsOf(least), unit: "" },
    { metric: `${name}: keys`, value: median(least.map(({ keys }) => keys)), unit: "" },
    ...counts,
  ];
}

function callsOf(runs: readonly Ran[]): number {
  return median(runs.map(({ calls }) => calls));
}
