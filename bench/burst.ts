import { logTo } from "../lambdas/telemetry/log.ts";
import { requireBuild } from "../lib/build-output.ts";
import { readArguments } from "../lib/command-line.ts";
// biome-ignore lint/style/noRestrictedImports: the burst is a test that a person may run larger.
import type { Burst, BurstOptions } from "../test/burst/burst.ts";
import { type Figure, tellFigures } from "./figures.ts";

const { values } = readArguments({
  command: "npm run bench:burst",
  does: "Sends a morning's mails, all due at nine, through the shipped mailer in virtual time; exit code 1 when one is lost, leaves twice, or leaves late.",
  options: {
    mails: { value: "NUMBER", default: "10000", means: "how many mails, from 100 to 100000" },
  },
});
const mails = Number(values.mails);
if (!Number.isInteger(mails) || mails < 100 || mails > 100_000) {
  console.error(`--mails is "${values.mails}"; allowed: a whole number from 100 to 100000.`);
  process.exit(1);
}
requireBuild();
logTo(() => undefined);
// biome-ignore lint/style/noRestrictedImports: as above; after the build.
const { runBurst } = await import("../test/burst/burst.ts");

/** Beside what the rate needs: cold starts, and the last batch. */
const MOST_TIMES_FLOOR = 1.05;
const MORNINGS: readonly Omit<BurstOptions, "mails">[] = [
  { sesRate: 14, sesMilliseconds: 200 },
  { sesRate: 200, sesMilliseconds: 200 },
  { sesRate: 14, sesMilliseconds: 200, hasFaults: true },
  { sesRate: 200, sesMilliseconds: 200, hasFaults: true },
];

const bursts: object[] = [];
const figures: Figure[] = [];
for (const morning of MORNINGS) {
  const burst = await runBurst({ ...morning, mails });
  bursts.push({ ...morning, ...burst });
  figures.push(...figuresOf(morning, burst));
}
tellFigures({ name: "burst", figures, details: { mails, clock: "virtual", bursts } });

function figuresOf(
  { sesRate, sesMilliseconds, hasFaults }: Omit<BurstOptions, "mails">,
  burst: Burst,
): Figure[] {
  const where = `${sesRate}/s, SES ${sesMilliseconds} ms${hasFaults ? ", faults" : ""}`;
  const none = { target: { atMost: 0 } };
  const figure = (what: string, value: number, unit = ""): Figure => ({
    metric: `${where}: ${what}`,
    value,
    unit,
  });
  return [
    { ...figure("lost", burst.lost + burst.unrecorded), ...none },
    { ...figure("twice", burst.twice), ...none },
    {
      ...figure("last mail, of what the rate needs", burst.secondsToLast / burst.floorSeconds, "×"),
      // Each mailer that dies costs a cold start.
      ...(hasFaults ? {} : { target: { atMost: MOST_TIMES_FLOOR } }),
    },
    figure("SES asked faster than its rate", burst.tooFast),
    ...(hasFaults
      ? [
          figure("mailers that died", burst.deadMailers),
          figure("most in flight in one that died", burst.mostInFlight),
          figure("mails that a fault touched", burst.touched),
          figure("last of these", burst.secondsToLastOfAll / 60, "min"),
        ]
      : []),
  ];
}
