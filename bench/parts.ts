import { logTo } from "../lambdas/telemetry/log.ts";
import { readArguments } from "../lib/command-line.ts";
import { type Figure, tellFigures } from "./figures.ts";
import { reconcileJob } from "./parts-reconcile.ts";
import { type Run, runsOf } from "./parts-runs.ts";
import { sweepJob } from "./parts-sweep.ts";

const { words } = readArguments({
  command: "npm run bench:parts",
  does: "What reconcile needs for a hundred thousand running departures, and the sweep for a morning on which a quarter of them is due: runs, calls and processor time.",
  words: { SIZE: "how many departures; 100000 if not said" },
  atMost: 1,
});
const SIZE = Number(words[0] ?? 100_000);
if (!Number.isInteger(SIZE) || SIZE < 1) {
  console.error(`SIZE is "${words[0]}"; allowed: a whole number from 1 on.`);
  process.exit(1);
}
/** A busy morning. */
const DUE = Math.ceil(SIZE / 4);

// AWS is a stand-in here that answers at once: calls are counted, and the time is the processor's.
logTo(() => undefined);
const reconciled = await runsOf(await reconcileJob(SIZE), 64);
const sweep = await sweepJob(DUE);
const swept = await runsOf(sweep, 20);
console.table({ ...rows("reconcile", reconciled), ...rows("sweep", swept) });
tellFigures({
  name: "parts",
  figures: [
    ...figuresOf("reconcile", reconciled, { size: SIZE, callsAtMost: 1.2 }),
    ...figuresOf("sweep", swept, { size: DUE, callsAtMost: 3 }),
    { metric: "sweep: digests", value: sweep.digests.length, unit: "", target: { atLeast: 1 } },
  ],
  details: { size: SIZE, due: DUE, reconciled, swept },
});

function rows(job: string, runs: readonly Run[]) {
  return Object.fromEntries(
    runs.map(({ calls, seconds }, index) => [
      `${job} ${index + 1}`,
      { calls, seconds: Number(seconds.toFixed(1)) },
    ]),
  );
}

function figuresOf(
  job: string,
  runs: readonly Run[],
  { size, callsAtMost }: { readonly size: number; readonly callsAtMost: number },
): Figure[] {
  const sum = (part: keyof Run) => runs.reduce((all, run) => all + run[part], 0);
  return [
    { metric: `${job}: runs`, value: runs.length, unit: "" },
    {
      metric: `${job}: calls for each departure`,
      value: sum("calls") / size,
      unit: "",
      target: { atMost: callsAtMost },
    },
    { metric: `${job}: CPU for each`, value: (sum("seconds") / size) * 1000, unit: "ms" },
  ];
}
