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
import { dynamoMornings } from "./adapters/dynamo-mornings.ts";
import { keyedHashing } from "./adapters/keyed-hashing.ts";
import { linkTokens } from "./adapters/link-tokens.ts";
import { listedDepartures } from "./adapters/listed-departures.ts";
import { listedSchedules } from "./adapters/listed-schedules.ts";
import { schedulerSchedules } from "./adapters/scheduler-schedules.ts";
import { sesPost } from "./adapters/ses-post.ts";
import { sqsMailQueue } from "./adapters/sqs-mail-queue.ts";
import type { Plan } from "./core/plan.ts";
import { workCalendar } from "./core/work-calendar.ts";
import { ENVIRONMENT, required } from "./environment.ts";
import type { HrApiPorts } from "./hr-api/handler.ts";
import type { HrChangesPorts } from "./hr-changes/handler.ts";
import type { MailEventsPorts } from "./mail-events/handler.ts";
import type { MailerPorts } from "./mailer/deliver.ts";
import { paceAt } from "./mailer/pace.ts";
import { loadHelp } from "./mails/load-help.ts";
import { loadTemplates } from "./mails/load-templates.ts";
import type { PeoplePorts } from "./people/handler.ts";
import { loadStyle } from "./people/load-style.ts";
import type { ReconcilePorts } from "./reconcile/handler.ts";
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

type Connect<Ports> = (environment: NodeJS.ProcessEnv, options?: ConnectOptions) => Ports;

/** The plan and its calendar, as they were built. */
const PLAN = builtPlan as unknown as Plan;
const CALENDAR = workCalendar(PLAN.daysOff);

/** The ports of each function: environment in, adapters out, and no function carries another's. */
export const connectHrApi: Connect<HrApiPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  const [name = "", value = ""] = required(environment, ENVIRONMENT.hrClaim).split(/=(.*)/s);
  return {
    ...recordIn(environment, options, table),
    guards: dynamoGuards(table),
    hashing: hashingIn(environment, options),
    access: {
      audience: required(environment, ENVIRONMENT.audience).split(","),
      hrClaim: { name, value },
    },
  };
};

/** The same ports: what differs is what is done with them. */
export const connectHrChanges: Connect<HrChangesPorts> = (environment, options) =>
  connectHrApi(environment, options);

export const connectPeople: Connect<PeoplePorts> = (environment, options = {}) => {
  return {
    ...recordIn(environment, options),
    links: linksIn(environment, options),
    loadHelp,
    loadStyle,
  };
};

export const connectSweep: Connect<SweepPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...recordIn(environment, options, table),
    mornings: dynamoMornings(table),
    hashing: hashingIn(environment, options),
  };
};

export const connectReconcile: Connect<ReconcilePorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...recordIn(environment, options, table),
    departures: listedDepartures(table),
    schedules: listedSchedules(schedulerIn(environment, options)),
  };
};

export const connectMailer: Connect<MailerPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    plan: PLAN,
    calendar: CALENDAR,
    loadTemplates,
    clock: clockOf(options),
    departures: dynamoDepartures(table),
    mornings: dynamoMornings(table),
    queue: queueIn(environment, options),
    links: linksIn(environment, options),
    linksUrl: required(environment, ENVIRONMENT.linksUrl),
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
};

export const connectMailEvents: Connect<MailEventsPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    plan: PLAN,
    calendar: CALENDAR,
    clock: clockOf(options),
    departures: dynamoDepartures(table),
    mornings: dynamoMornings(table),
  };
};

/** What whoever saves departures needs, so that their schedules follow. */
function recordIn(
  environment: NodeJS.ProcessEnv,
  options: ConnectOptions,
  table = tableIn(environment, options),
) {
  return {
    plan: PLAN,
    calendar: CALENDAR,
    clock: clockOf(options),
    departures: dynamoDepartures(table),
    queue: queueIn(environment, options),
    schedules: schedulerSchedules(schedulerIn(environment, options)),
  };
}

function tableIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  const client = DynamoDBDocumentClient.from(watched(new DynamoDBClient(), options), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { client, tableName: required(environment, ENVIRONMENT.table) };
}

function schedulerIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  return {
    client: watched(new SchedulerClient(), options),
    groupName: required(environment, ENVIRONMENT.scheduleGroup),
    roleArn: required(environment, ENVIRONMENT.scheduleRole),
    targetArn: required(environment, ENVIRONMENT.mailQueueArn),
    deadLetterArn: required(environment, ENVIRONMENT.deadLetterQueueArn),
  };
}

function queueIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  return sqsMailQueue({
    client: watched(new SQSClient(), options),
    queueUrl: required(environment, ENVIRONMENT.mailQueue),
  });
}

function hashingIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  return keyedHashing({
    client: watched(new SecretsManagerClient(), options),
    secretArn: required(environment, ENVIRONMENT.secret),
  });
}

function linksIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  return linkTokens({
    client: watched(new SecretsManagerClient(), options),
    secretArn: required(environment, ENVIRONMENT.linkSecret),
  });
}

function watched<T extends AwsClient>(client: T, { onClient }: ConnectOptions): T {
  onClient?.(client);
  return client;
}

function clockOf({ clock }: ConnectOptions): () => Temporal.Instant {
  return clock ?? (() => Temporal.Now.instant());
}
