import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import builtPlan from "../build/plan.json" with { type: "json" };
import { dynamoDepartures } from "./adapters/dynamo-departures.ts";
import { dynamoGuards } from "./adapters/dynamo-guards.ts";
import { keyedHashing } from "./adapters/keyed-hashing.ts";
import { schedulerSchedules } from "./adapters/scheduler-schedules.ts";
import { sesPost } from "./adapters/ses-post.ts";
import { sqsMailQueue } from "./adapters/sqs-mail-queue.ts";
import type { Plan } from "./core/plan.ts";
import { workCalendar } from "./core/work-calendar.ts";
import { ENVIRONMENT, required } from "./environment.ts";
import type { HrApiPorts } from "./hr-api/handler.ts";
import type { MailEventsPorts } from "./mail-events/handler.ts";
import type { MailerPorts } from "./mailer/deliver.ts";
import { paceAt } from "./mailer/pace.ts";
import { loadTemplates } from "./mails/load-templates.ts";
import type { SweepPorts } from "./sweep/handler.ts";

/** What a function is connected with; AWS needs none of it. */
export interface ConnectOptions {
  readonly clock?: () => Temporal.Instant;
  /** Sees every client before its first call, to watch or to disturb it. */
  readonly onClient?: (client: AwsClient) => void;
}

export type AwsClient =
  | DynamoDBClient
  | SchedulerClient
  | SecretsManagerClient
  | SESv2Client
  | SQSClient;

/** The plan and its calendar, as they were built. */
const PLAN = builtPlan as unknown as Plan;
const CALENDAR = workCalendar(PLAN.daysOff);

/** The ports of each function: environment in, adapters out, and no function carries another's. */
export function connectHrApi(
  environment: NodeJS.ProcessEnv,
  options: ConnectOptions = {},
): HrApiPorts {
  const table = tableIn(environment, options);
  const [name = "", value = ""] = required(environment, ENVIRONMENT.hrClaim).split(/=(.*)/s);
  return {
    ...connectSweep(environment, options, table),
    guards: dynamoGuards(table),
    hashing: keyedHashing({
      client: watched(new SecretsManagerClient(), options),
      secretArn: required(environment, ENVIRONMENT.secret),
    }),
    access: {
      audience: required(environment, ENVIRONMENT.audience).split(","),
      hrClaim: { name, value },
    },
  };
}

export function connectSweep(
  environment: NodeJS.ProcessEnv,
  options: ConnectOptions = {},
  table = tableIn(environment, options),
): SweepPorts {
  return {
    plan: PLAN,
    calendar: CALENDAR,
    clock: clockOf(options),
    ...connectMailEvents(environment, options, table),
    queue: queueIn(environment, options),
    schedules: schedulerSchedules({
      client: watched(new SchedulerClient(), options),
      groupName: required(environment, ENVIRONMENT.scheduleGroup),
      roleArn: required(environment, ENVIRONMENT.scheduleRole),
      targetArn: required(environment, ENVIRONMENT.mailQueueArn),
      deadLetterArn: required(environment, ENVIRONMENT.deadLetterQueueArn),
    }),
  };
}

export function connectMailer(
  environment: NodeJS.ProcessEnv,
  options: ConnectOptions = {},
): MailerPorts {
  return {
    plan: PLAN,
    loadTemplates,
    clock: clockOf(options),
    ...connectMailEvents(environment, options),
    queue: queueIn(environment, options),
    post: sesPost({
      // SES has no idempotency token: the SDK's own second attempt could be a second mail.
      client: watched(new SESv2Client({ maxAttempts: 1 }), options),
      sender: required(environment, ENVIRONMENT.sender),
      configurationSet: required(environment, ENVIRONMENT.configurationSet),
    }),
    pace: paceAt(Number(required(environment, ENVIRONMENT.sesRate)), {
      now: () => performance.now(),
      sleep,
    }),
  };
}

export function connectMailEvents(
  environment: NodeJS.ProcessEnv,
  options: ConnectOptions = {},
  table = tableIn(environment, options),
): MailEventsPorts {
  const dueIndex = required(environment, ENVIRONMENT.dueIndex);
  return { departures: dynamoDepartures({ ...table, dueIndex }) };
}

function tableIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  const client = DynamoDBDocumentClient.from(watched(new DynamoDBClient(), options), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { client, tableName: required(environment, ENVIRONMENT.table) };
}

function queueIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  return sqsMailQueue({
    client: watched(new SQSClient(), options),
    queueUrl: required(environment, ENVIRONMENT.mailQueue),
  });
}

function watched<T extends AwsClient>(client: T, { onClient }: ConnectOptions): T {
  onClient?.(client);
  return client;
}

function clockOf({ clock }: ConnectOptions): () => Temporal.Instant {
  return clock ?? (() => Temporal.Now.instant());
}
