import { existsSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import type { LessonTexts } from "../../lambdas/departure/model/lesson-ports.ts";
import { workCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import { dynamoLessons } from "../../lambdas/store/dynamo-lessons.ts";
import { startLocalStack } from "../local/local-stack.ts";
import { TABLE_NAME } from "../local/names.ts";
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
    await publishLessons(until);
  } finally {
    progress.end();
    await stack.close();
  }
}

/** What answer readers would have written of it. */
async function publishLessons(now: Temporal.Instant): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient());
  const lessons = dynamoLessons({ client, tableName: TABLE_NAME });
  for (const [number, texts] of LESSONS.entries()) {
    const published = now.subtract({ hours: 24 * (LESSONS.length - number) });
    await lessons.publish({ published, texts, hasManyManagers: true });
  }
}

const LESSONS: readonly LessonTexts[] = [
  {
    nl: {
      said: "Oud-collega’s hoorden te laat wie hun werk overnam.",
      done: "Een opvolger kennen we nu twee weken voor de laatste werkdag.",
    },
    en: {
      said: "Former colleagues heard too late who would take over their work.",
      done: "We now know a successor two weeks before the last day at work.",
    },
  },
  {
    nl: {
      said: "Het rooster kwam te laat en wisselde vaak.",
      done: "Sinds januari staat het rooster zes weken van tevoren vast.",
    },
    en: {
      said: "The rota came late and changed often.",
      done: "Since January the rota has been fixed six weeks ahead.",
    },
  },
];
