import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { workCalendar } from "../lambdas/departure/model/work-calendar.ts";
import { logTo } from "../lambdas/telemetry/log.ts";
import { readArguments } from "../lib/command-line.ts";
import { DEPARTURE_FILE, type MeasuredDeparture } from "../lib/cost/departure-usage.ts";
import { HOURS } from "../lib/cost/idle-runs.ts";
import { builtPlan } from "../lib/demo/built-plan.ts";
import { liveSamples } from "../lib/demo/play-samples.ts";
import { readSamples } from "../lib/demo/samples.ts";
import type { LocalHandlers } from "../lib/local/handlers.ts";
import { startLocalStack } from "../lib/local/local-stack.ts";
import { shippedHandlers } from "../lib/local/shipped-handlers.ts";
import { meteredTable } from "./metered-table.ts";

readArguments({
  command: "npm run bench:departure",
  does: "What one departure uses of AWS, counted on the local engines from its submission until it is forgotten; writes lib/cost/departure.json.",
});

const SAMPLE = "common.json";
/** Talk, last step, and thirty days more. */
const LIFE = { days: 300 };
const ROOT = join(import.meta.dirname, "..");

/** Memory in MB, and the seconds of a warm call: estimated. A job's are those that one departure adds to a run. */
const FUNCTIONS: Readonly<Partial<Record<keyof LocalHandlers, readonly [number, number]>>> = {
  "api/record": [1024, 0.3],
  links: [1024, 0.15],
  mailer: [512, 0.25],
  "mail-events": [256, 0.12],
  "upkeep/sweep": [512, 0.02],
  "upkeep/closing": [512, 0.02],
  "upkeep/reconcile": [512, 0.02],
};
const ROUTED: readonly string[] = ["api/record", "api/changes", "api/list", "links", "desk"];
/** Their calls are those of an idle stage. */
const JOBS = /^upkeep\//;
const ACCESS_LOG_BYTES = 350;
/** A message is sent, received and deleted. */
const REQUESTS_OF_A_MESSAGE = 3;

const plan = await builtPlan(ROOT);
const { timeZone } = plan.settings;
const sample = readSamples(join(ROOT, "samples"), timeZone).find(({ file }) => file === SAMPLE);
if (!sample) throw new Error(`There is no sample ${SAMPLE}.`);

let logBytes = 0;
/** Metrics are paid for by the hour in which they were written. */
const metricHours = new Set<string>();
let hour = () => 0;
logTo((line) => {
  logBytes += Buffer.byteLength(line);
  for (const name of metricsIn(line)) metricHours.add(`${name} ${hour()}`);
});
const calls = new Map<string, number>();
let messages = 0;
const table = meteredTable();
const stack = await startLocalStack({
  handlers: async (given) => counted(await shippedHandlers(given)),
  clock: "stands",
  startAt: sample.at,
  onCall: table.onCall,
});
hour = () => Math.floor(stack.now().epochMilliseconds / 3_600_000);
const options = { calendar: workCalendar(plan.daysOff), timeZone, onProgress: () => undefined };
const lived = await liveSamples(stack, [sample], options);
await lived.move(sample.at.add({ hours: LIFE.days * 24 }));
const mails = stack.mails().length;
const created = stack.calls.get("scheduler.CreateSchedule") ?? 0;
const deleted = stack.calls.get("scheduler.DeleteSchedule") ?? 0;
await stack.close();

const invocations = [...calls].filter(([name]) => !JOBS.test(name));
const requests = sum(invocations.filter(([name]) => ROUTED.includes(name)));
const measured: MeasuredDeparture = {
  date: Temporal.Now.plainDateISO().toString(),
  sample: SAMPLE,
  mails,
  marks: calls.get("links") ?? 0,
  usages: [
    { price: "mail", amount: mails, what: "mails" },
    { price: "writeUnit", amount: table.units.write, what: "writes" },
    { price: "readUnit", amount: table.units.read, what: "reads" },
    { price: "apiRequest", amount: requests, what: "submission and links" },
    { price: "invocation", amount: sum(invocations), what: "functions" },
    {
      price: "gigabyteSecond",
      amount: Math.round(gigabyteSeconds() * 100) / 100,
      what: "their time, estimated",
    },
    {
      price: "queueRequest",
      amount: messages * REQUESTS_OF_A_MESSAGE,
      what: "messages",
    },
    { price: "scheduled", amount: created - deleted, what: "schedules" },
    // As if each call were its function's first in ten minutes.
    {
      price: "secretCall",
      amount: sum(invocations.filter(([name]) => name !== "mail-events")),
      what: "keys, at most",
    },
    {
      price: "customMetric",
      amount: metricHours.size / HOURS,
      most: new Set([...metricHours].map((each) => each.split(" ")[0])).size,
      what: "own metrics, at most",
    },
    {
      price: "logGigabyte",
      amount: (logBytes + requests * ACCESS_LOG_BYTES) / 1e9,
      what: "logs",
    },
  ],
};
writeFileSync(DEPARTURE_FILE, `${JSON.stringify(measured, undefined, 2)}\n`);
console.table(measured.usages);
console.log(`The departure had ${table.bytes.departure} bytes when it was largest.`);
console.log(`Written to ${DEPARTURE_FILE}. What it costs: npm run cost -- --stage NAME`);

/** Those of departures: what a job writes each time is an idle stage's. */
function metricsIn(line: string): string[] {
  if (!line.includes('"_aws"')) return [];
  const { _aws: written } = JSON.parse(line) as Emf;
  const names = written.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name));
  return names.filter((name) => name !== "ScheduleDrift");
}

interface Emf {
  readonly _aws: {
    readonly CloudWatchMetrics: { readonly Metrics: { readonly Name: string }[] }[];
  };
}

/** The same functions, whose calls are counted. */
function counted(handlers: LocalHandlers): LocalHandlers {
  const made = Object.entries(handlers).map(([name, handler]) => [
    name,
    (event: { readonly Records?: readonly object[] }, context: never) => {
      calls.set(name, (calls.get(name) ?? 0) + 1);
      messages += event.Records?.length ?? 0;
      return (handler as (...given: unknown[]) => unknown)(event, context);
    },
  ]);
  return Object.fromEntries(made) as LocalHandlers;
}

function gigabyteSeconds(): number {
  return [...calls].reduce((total, [name, times]) => {
    const [memory = 1024, seconds = 0.2] = FUNCTIONS[name as keyof LocalHandlers] ?? [];
    return total + (times * seconds * memory) / 1024;
  }, 0);
}

function sum(entries: readonly (readonly [string, number])[]): number {
  return entries.reduce((total, [, times]) => total + times, 0);
}
