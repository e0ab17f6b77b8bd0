import { existsSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { workCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import { startLocalStack } from "../local/local-stack.ts";
import { TIME_ZONE } from "../local/pages/local-moment.ts";
import { shippedHandlers } from "../local/shipped-handlers.ts";
import { SetupError } from "../setup-error.ts";
import { builtPlan } from "./built-plan.ts";
import { liveSamples } from "./play-samples.ts";
import { type Out, progressLine } from "./progress.ts";
import { sampleYear } from "./sample-year.ts";

/** From the first departure of the sample to the moment at which somebody looks at it. */
const LIVED = { months: 13 };

/** When the sample is looked at: the figures of this whole year are published by then. */
export function sampleMoment(today: Temporal.PlainDate): Temporal.Instant {
  const day = Temporal.PlainDate.from({ year: today.year + 1, month: 2, day: 3 });
  return day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: "10:00" }).toInstant();
}

export interface BeginSampleOptions {
  readonly folder: string;
  /** Where the stack will answer: the links in the mails lead there. */
  readonly port: number;
  /** The clock's moment once the sample is lived. */
  readonly until: Temporal.Instant;
  readonly root: string;
  readonly out: Out;
}

/** Fills a new folder with an invented organisation in which sixty people left within the year before that moment. */
export async function beginSample({
  folder,
  port,
  until,
  root,
  out,
}: BeginSampleOptions): Promise<void> {
  if (existsSync(join(folder, "clock.jsonl"))) {
    throw new SetupError(
      `${folder} is in use already, and --sample begins a new one. Leave out --sample to go on there, or choose another folder with --folder.`,
    );
  }
  const plan = await builtPlan(root);
  const { timeZone } = plan.settings;
  const calendar = workCalendar(plan.daysOff);
  const from = until.toZonedDateTimeISO(timeZone).toPlainDate().subtract(LIVED);
  const samples = sampleYear({ from, calendar, timeZone }).filter(
    ({ at }) => Temporal.Instant.compare(at, until) < 0,
  );
  const [first] = samples;
  if (!first) return;
  const progress = progressLine(out, timeZone);
  const stack = await startLocalStack({
    handlers: shippedHandlers,
    folder,
    port,
    clock: "stands",
    startAt: first.at,
    reconciles: false,
  });
  try {
    const { move } = await liveSamples(stack, samples, {
      calendar,
      timeZone,
      onProgress: progress.show,
    });
    await move(until);
  } finally {
    progress.end();
    await stack.close();
  }
}
