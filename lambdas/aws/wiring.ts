import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { SESv2Client } from "@aws-sdk/client-sesv2";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import builtPlan from "../../build/plan.json" with { type: "json" };
import type { Ledger } from "../departure/model/closing-ports.ts";
import { type FoldedPlan, unfold } from "../departure/model/folded-plan.ts";
import type { Releases } from "../departure/model/insight-ports.ts";
import { toWire } from "../departure/model/mail-message.ts";
import type { HandOn, MailQueue, MailQueueDepth } from "../departure/model/ports.ts";
import { workCalendar } from "../departure/model/work-calendar.ts";
import { dynamoDepartures } from "../store/dynamo-departures.ts";
import { dynamoFeedback } from "../store/dynamo-feedback.ts";
import { dynamoForgetting } from "../store/dynamo-forgetting.ts";
import { dynamoLedger } from "../store/dynamo-ledger.ts";
import { dynamoNames } from "../store/dynamo-names.ts";
import type { DynamoOptions } from "../store/dynamo-options.ts";
import { dynamoPersonLocks } from "../store/dynamo-person-locks.ts";
import { dynamoReleases } from "../store/dynamo-releases.ts";
import { dynamoTallyOrders } from "../store/dynamo-tallies.ts";
import { currentCorrelation } from "../telemetry/correlation.ts";
import { ANSWERS_ENVIRONMENT, ENVIRONMENT, IMPORT_ENVIRONMENT, required } from "./environment.ts";
import { keyedHashing } from "./keyed-hashing.ts";
import { lambdaHandOn } from "./lambda-hand-on.ts";
import { linkTokens } from "./link-tokens.ts";
import { rotatingKeys } from "./rotating-keys.ts";
import { schedulerSchedules } from "./scheduler-schedules.ts";
import { sqsDepth, sqsQueue } from "./sqs-queue.ts";

export type Connect<Ports> = (environment: NodeJS.ProcessEnv, options?: ConnectOptions) => Ports;

/** The plan and its calendar, as built. */
const PLAN = unfold(builtPlan as unknown as FoldedPlan);
const CALENDAR = workCalendar(PLAN.daysOff);

/** Options for tests and the local stack; AWS needs none. */
export interface ConnectOptions {
  readonly clock?: () => Temporal.Instant;
  /** The clock for session expiry: real time, even when the other clock is moved. */
  readonly wallClock?: () => Temporal.Instant;
  /** Sees every client before its first call, to watch or to disturb it. */
  readonly onClient?: (client: AwsClient) => void;
}

export type AwsClient =
  | DynamoDBClient
  | LambdaClient
  | SchedulerClient
  | SecretsManagerClient
  | SESv2Client
  | SQSClient;

export function tableIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  return { client: databaseIn(options), tableName: required(environment, ENVIRONMENT.table) };
}

function databaseIn(options: ConnectOptions): DynamoOptions["client"] {
  return DynamoDBDocumentClient.from(watched(new DynamoDBClient(), options), {
    marshallOptions: { removeUndefinedValues: true },
  });
}

/** A table of its own, which a restore of the other does not reach. */
export function ledgerIn(
  environment: NodeJS.ProcessEnv,
  { client }: Pick<DynamoOptions, "client">,
): Ledger {
  return dynamoLedger({ client, tableName: required(environment, ANSWERS_ENVIRONMENT.ledger) });
}

/** What was published, in the same table as the ledger. */
export function releasesIn(
  environment: NodeJS.ProcessEnv,
  options: ConnectOptions,
  client = databaseIn(options),
): Releases {
  return dynamoReleases({ client, tableName: required(environment, ANSWERS_ENVIRONMENT.ledger) });
}

export function schedulerIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  return {
    client: watched(new SchedulerClient(), options),
    groupName: required(environment, ENVIRONMENT.scheduleGroup),
    roleArn: required(environment, ENVIRONMENT.scheduleRole),
    targetArn: required(environment, ENVIRONMENT.mailQueueArn),
    deadLetterArn: required(environment, ENVIRONMENT.deadLetterQueueArn),
  };
}

export function queueIn(environment: NodeJS.ProcessEnv, options: ConnectOptions): MailQueue {
  const queue = queueAt(required(environment, ENVIRONMENT.mailQueue), options);
  return { put: (message, delaySeconds) => queue.put(toWire(message), delaySeconds) };
}

export function queueDepthIn(
  environment: NodeJS.ProcessEnv,
  options: ConnectOptions,
): MailQueueDepth {
  const queueUrl = required(environment, ENVIRONMENT.mailQueue);
  return sqsDepth({ client: watched(new SQSClient(), options), queueUrl });
}

/** The queue of webhook events; undefined when no webhook is set. */
export function webhookQueueIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  const queueUrl = environment[ENVIRONMENT.webhookQueue];
  return queueUrl ? queueAt(queueUrl, options) : undefined;
}

export function importQueueIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  return queueAt(required(environment, IMPORT_ENVIRONMENT.importQueue), options);
}

function queueAt(queueUrl: string, options: ConnectOptions) {
  const requestId = () => currentCorrelation().requestId;
  return sqsQueue({ client: watched(new SQSClient(), options), queueUrl, requestId });
}

/** Hands on to the function itself, whose name Lambda tells it. */
export function handOnIn(environment: NodeJS.ProcessEnv, options: ConnectOptions): HandOn {
  return lambdaHandOn({
    client: watched(new LambdaClient(), options),
    functionName: () => required(environment, ENVIRONMENT.functionName),
  });
}

/** The keys of each purpose. A function calls this once, so that they cost it one call. */
export function keysIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  return rotatingKeys({
    client: watched(new SecretsManagerClient(), options),
    secretArn: required(environment, ENVIRONMENT.keys),
  });
}

export function hashingIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  return keyedHashing(keysIn(environment, options)("hash"));
}

export function linksIn(environment: NodeJS.ProcessEnv, options: ConnectOptions) {
  return linkTokens(keysIn(environment, options)("link"));
}

export function watched<T extends AwsClient>(client: T, { onClient }: ConnectOptions): T {
  // It hides what is personal in each call's input and answer, for a log that nobody asked for.
  client.middlewareStack.remove("loggerMiddleware");
  onClient?.(client);
  return client;
}

export function clockOf({ clock }: ConnectOptions): () => Temporal.Instant {
  return clock ?? (() => Temporal.Now.instant());
}

export function wallClockOf({ wallClock }: ConnectOptions): () => Temporal.Instant {
  return wallClock ?? (() => Temporal.Now.instant());
}

/** The built plan, and the time. */
export function rulesWith(options: ConnectOptions) {
  return { plan: PLAN, calendar: CALENDAR, clock: clockOf(options) };
}

/** What saving a departure and its schedules needs. */
export function recordIn(
  environment: NodeJS.ProcessEnv,
  options: ConnectOptions,
  table = tableIn(environment, options),
) {
  return {
    ...rulesWith(options),
    departures: dynamoDepartures(table),
    names: dynamoNames(table),
    forgetting: dynamoForgetting(table),
    tallyOrders: dynamoTallyOrders(table),
    feedback: dynamoFeedback(table),
    queue: queueIn(environment, options),
    follow: webhookQueueIn(environment, options),
    schedules: schedulerSchedules(schedulerIn(environment, options)),
  };
}

/** Adds the uniqueness lock. For functions that create departures or change who they are about. */
export function recorderIn(
  environment: NodeJS.ProcessEnv,
  options: ConnectOptions,
  table = tableIn(environment, options),
) {
  return {
    ...recordIn(environment, options, table),
    locks: dynamoPersonLocks(table),
    hashing: hashingIn(environment, options),
  };
}
