import { join } from "node:path";
import { workCalendar } from "../lambdas/departure/model/work-calendar.ts";
import { logTo } from "../lambdas/telemetry/log.ts";
import { builtPlan } from "../lib/demo/built-plan.ts";
import { liveSamples } from "../lib/demo/play-samples.ts";
import { readSamples, type Sample } from "../lib/demo/samples.ts";
import type { LocalHandlers } from "../lib/local/handlers.ts";
import { startLocalStack } from "../lib/local/local-stack.ts";
import { shippedHandlers } from "../lib/local/shipped-handlers.ts";
import { type CallLine, callLedger } from "./call-ledger.ts";

const ROOT = join(import.meta.dirname, "..");
const plan = await builtPlan(ROOT);
const { timeZone } = plan.settings;
const OPTIONS = { calendar: workCalendar(plan.daysOff), timeZone, onProgress: () => undefined };

/** What was counted in one departure's life. */
export interface Life {
  readonly mails: number;
  readonly lines: readonly CallLine[];
  /** Calls of each function, and messages that they got from a queue. */
  readonly invocations: ReadonlyMap<string, number>;
  readonly messages: number;
  /** Instances of each function that were needed, if one lives for ten minutes: as long as it keeps its keys. */
  readonly instances: ReadonlyMap<string, number>;
  readonly logBytes: number;
  /** Names of own metrics, each with the hour in which it was written: by that they are paid for. */
  readonly metricHours: ReadonlySet<string>;
  /** Of the departure when it was largest. */
  readonly bytes: number;
}

export function sampleOf(file: string): Sample {
  const sample = readSamples(join(ROOT, "samples"), timeZone).find((each) => each.file === file);
  if (!sample) throw new Error(`There is no sample ${file}.`);
  return sample;
}

/** Talk, last step, and thirty days more. */
const DAYS = 300;

/** Lives a sample on the local engines, until it is forgotten, and counts what it uses. */
export async function lifeOf(sample: Sample): Promise<Life> {
  let logBytes = 0;
  let messages = 0;
  let caller = "gateway";
  const metricHours = new Set<string>();
  const invocations = new Map<string, number>();
  const instances = new Map<string, number>();
  const startedAt = new Map<string, number>();
  const ledger = callLedger(() => caller);
  const stack = await startLocalStack({
    handlers: async (given) => counted(await shippedHandlers(given)),
    clock: "stands",
    startAt: sample.at,
    onCall: ledger.onCall,
  });
  logTo((line) => {
    logBytes += Buffer.byteLength(line);
    const hour = Math.floor(stack.now().epochMilliseconds / 3_600_000);
    for (const name of metricsIn(line)) metricHours.add(`${name} ${hour}`);
  });
  const lived = await liveSamples(stack, [sample], OPTIONS);
  await lived.move(sample.at.add({ hours: 24 * DAYS }));
  const mails = stack.mails().length;
  await stack.close();
  const { departure: bytes } = ledger.bytes;
  const lines = ledger.lines();
  return { mails, lines, invocations, instances, messages, logBytes, metricHours, bytes };

  /** The same functions, whose calls are counted. */
  function counted(handlers: LocalHandlers): LocalHandlers {
    const made = Object.entries(handlers).map(([name, handler]) => [
      name,
      async (event: { readonly Records?: readonly object[] }, context: never) => {
        if (caller !== "gateway") throw new Error(`${name} was called while ${caller} ran.`);
        caller = name;
        invocations.set(name, (invocations.get(name) ?? 0) + 1);
        noteInstance(name);
        messages += event.Records?.length ?? 0;
        try {
          return await (handler as (...given: unknown[]) => Promise<unknown>)(event, context);
        } finally {
          caller = "gateway";
        }
      },
    ]);
    return Object.fromEntries(made) as LocalHandlers;
  }

  function noteInstance(name: string): void {
    const now = stack.now().epochMilliseconds;
    if (now - (startedAt.get(name) ?? Number.NEGATIVE_INFINITY) < LIVES_MILLISECONDS) return;
    startedAt.set(name, now);
    instances.set(name, (instances.get(name) ?? 0) + 1);
  }
}

const LIVES_MILLISECONDS = 10 * 60_000;

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
