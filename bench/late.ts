import { logTo } from "../lambdas/telemetry/log.ts";
import { requireBuild } from "../lib/build-output.ts";
import { readArguments } from "../lib/command-line.ts";
import { expectedMoments } from "./expected-moments.ts";
import { type Figure, median, quantile, spreadOf, tellFigures } from "./figures.ts";
import { lateDepartures } from "./late-departures.ts";
import { minutesUntilSent } from "./late-dropped.ts";
import { scheduledMoments } from "./late-schedules.ts";
import { sendings } from "./late-sending.ts";
import { PLAN } from "./running-departure.ts";

const { values } = readArguments({
  command: "npm run bench:late",
  does: "Whether each schedule fires at the moment of its step, what a mail costs from then to SES, and how long one waits whose schedule was dropped.",
  options: {
    steps: { value: "NUMBER", default: "12000", means: "how many planned steps are compared" },
    mails: { value: "NUMBER", default: "200", means: "how many mails are sent" },
  },
});
requireBuild();
logTo(() => undefined);

const STEPS = Number(values.steps);
/** The plan's own zone is a setting; the clock changes that are told once more are central Europe's. */
const plan = { ...PLAN, settings: { ...PLAN.settings, timeZone: "Europe/Amsterdam" } };
const SENDING_AT_MOST = 1.15;
/** `lib/constructs/sweep.ts`. */
const SWEEP_MINUTES = 5;

const compared = await compare();
const dropped = await minutesUntilSent();
const ratios = (await sendings(Number(values.mails))).map(({ own, bare }) => own / bare);
tellFigures({
  name: "late",
  figures: [
    ...scheduleFigures(),
    {
      metric: "from a schedule's message to SES",
      value: median(ratios),
      spread: spreadOf(ratios),
      unit: "×",
      target: { atMost: SENDING_AT_MOST },
    },
    {
      metric: "schedule dropped: its mail leaves within, longest",
      value: quantile(dropped, 1),
      unit: "min",
      target: { atMost: SWEEP_MINUTES },
    },
    {
      metric: "schedule dropped: its mail leaves within, median",
      value: median(dropped),
      spread: spreadOf(dropped),
      unit: "min",
    },
  ],
  details: { ...compared, mails: Number(values.mails), dropped: dropped.length },
});

function scheduleFigures(): Figure[] {
  return [
    {
      metric: "schedules at the moment of their step",
      value: compared.exact,
      unit: `of ${STEPS.toLocaleString("en")}`,
      target: { atLeast: STEPS },
    },
    {
      metric: "schedules of steps that have no moment",
      value: compared.unexpected,
      unit: "",
      target: { atMost: 0 },
    },
  ];
}

/** The first of so many steps, told twice. */
async function compare() {
  let [steps, exact, unexpected, departures, inSummer] = [0, 0, 0, 0, 0];
  for (const departure of lateDepartures()) {
    if (steps === STEPS) break;
    departures += 1;
    const expected = expectedMoments(departure, plan);
    const scheduled = await scheduledMoments(departure, plan);
    unexpected += [...scheduled.keys()].filter((id) => !expected.has(id)).length;
    const compared = [...expected].slice(0, STEPS - steps);
    steps += compared.length;
    exact += compared.filter(([id, at]) => scheduled.get(id) === at).length;
    inSummer += compared.filter(([, at]) => isInSummer(at)).length;
  }
  return { departures, exact, unexpected, inSummer, inWinter: steps - inSummer };
}

function isInSummer(at: number): boolean {
  const { timeZone } = plan.settings;
  const zone = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).format(at);
  return zone.endsWith("+02:00");
}
