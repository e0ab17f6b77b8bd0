import { join } from "node:path";
import { type AwsEndpoint, startAwsEndpoint } from "./aws-endpoint.ts";
import type { MovableClock } from "./clock.ts";
import { startDynamoDb } from "./dynamodb/dynamodb-engine.ts";
import type { Faults } from "./faults.ts";
import type { LocalHandlers, MailEvent } from "./handlers.ts";
import { type Invocations, invocationQueue, type PendingInvocation } from "./invocations.ts";
import { lambdaApi } from "./lambda-api.ts";
import {
  CONFIGURATION_SET_NAME,
  DEAD_LETTER_QUEUE_NAME,
  FAILED_WORK_QUEUE_NAME,
  functionName,
  IMPORT_QUEUE_NAME,
  MAIL_QUEUE_NAME,
  SCHEDULE_GROUP_NAME,
  SENDER_DOMAIN,
  WEBHOOK_QUEUE_NAME,
} from "./names.ts";
import type { Records } from "./records.ts";
import { recordsIn } from "./records-in.ts";
import { fireSchedules } from "./scheduler/fire-schedules.ts";
import type { Schedule } from "./scheduler/schedule.ts";
import { type ScheduleStore, scheduleStore } from "./scheduler/schedule-store.ts";
import { schedulerApi } from "./scheduler/scheduler-api.ts";
import { secretsManagerApi } from "./secrets-manager-api.ts";
import type { CapturedMail } from "./ses/captured-mail.ts";
import { type EventBus, eventBus, type PendingEvent } from "./ses/event-bus.ts";
import type { SendingLimits } from "./ses/sending-rate.ts";
import { sesApi } from "./ses/ses-api.ts";
import { type Message, makeQueue, type Queue } from "./sqs/queue.ts";
import { sqsApi } from "./sqs/sqs-api.ts";

export interface EnginesOptions {
  /** Storage folder; without it, in memory. */
  readonly folder: string | undefined;
  readonly clock: MovableClock;
  readonly faults: Faults;
  readonly limits: SendingLimits;
  /** Called with each SES event. */
  readonly onMailEvent: (event: MailEvent) => Promise<unknown>;
}

/** The local AWS services. */
export interface Engines {
  readonly endpoint: AwsEndpoint;
  readonly schedules: ScheduleStore;
  readonly mailQueue: Queue;
  readonly deadLetters: Queue;
  /** Failed parts of imports, webhook events and mail events. */
  readonly failedWork: Queue;
  /** Departures with pending webhook events. */
  readonly webhookQueue: Queue;
  /** Parts of imports to record. */
  readonly importQueue: Queue;
  readonly mails: Records<CapturedMail>;
  readonly bus: EventBus;
  /** What functions hand on to themselves. */
  readonly invocations: Invocations;
  fireSchedules(): void;
  dueMoments(): Promise<number[]>;
  /** The same of what waits for the closing job. */
  closingMoments(): Promise<number[]>;
  /** When the table or a schedule last changed, epoch milliseconds; initially the start. */
  lastChange(): number;
  /** When something was last counted, epoch milliseconds; initially the start; undefined for never. */
  lastCounted(): Promise<number | undefined>;
  close(): Promise<void>;
}

const DAY_IN_SECONDS = 24 * 60 * 60;
const VISIBILITY_TIMEOUT_SECONDS = 360;
const MAXIMUM_RECEIVES = 5;

/** The functions that may invoke themselves. */
const HANDING_ON: readonly (keyof LocalHandlers)[] = ["upkeep/sweep", "upkeep/reconcile"];

export async function startEngines(options: EnginesOptions): Promise<Engines> {
  const { folder, clock, faults, limits, onMailEvent } = options;
  const open = recordsIn(folder);
  let lastChange = clock.milliseconds();
  const noteChange = () => {
    lastChange = clock.milliseconds();
  };
  let lastCount = clock.milliseconds();
  const dynamoDb = await startDynamoDb({
    folder: folder && join(folder, "dynamodb"),
    onWrite: noteChange,
    onCount: () => {
      lastCount = clock.milliseconds();
    },
  });

  const deadLettersFor = (name: string, messages: Records<Message>) =>
    makeQueue({
      name,
      clock,
      messages,
      visibilityTimeoutSeconds: 30,
      retentionSeconds: 14 * DAY_IN_SECONDS,
    });
  const queueFor = (name: string, messages: Records<Message>, dead: Queue) =>
    makeQueue({
      name,
      clock,
      messages,
      visibilityTimeoutSeconds: VISIBILITY_TIMEOUT_SECONDS,
      retentionSeconds: 4 * DAY_IN_SECONDS,
      redrive: { queue: dead, maxReceiveCount: MAXIMUM_RECEIVES },
    });
  const deadLetters = deadLettersFor(DEAD_LETTER_QUEUE_NAME, open("dead-letters"));
  const mailQueue = queueFor(MAIL_QUEUE_NAME, open("mail-queue"), deadLetters);
  const failedWork = deadLettersFor(FAILED_WORK_QUEUE_NAME, open("failed-work"));
  const webhookQueue = queueFor(WEBHOOK_QUEUE_NAME, open("webhook-queue"), failedWork);
  const importQueue = queueFor(IMPORT_QUEUE_NAME, open("import-queue"), failedWork);
  const queues = [mailQueue, deadLetters, webhookQueue, importQueue, failedWork];

  const schedules = scheduleStore(open<Schedule>("schedules"), noteChange);
  const pending = open<PendingEvent>("mail-events");
  const bus = eventBus({
    clock,
    faults,
    pending,
    handler: onMailEvent,
    onGivenUp: (event) => failedWork.send(JSON.stringify(event)),
  });
  const mails = open<CapturedMail>("mails");
  const invocations = invocationQueue(open<PendingInvocation>("invocations"), clock);

  const endpoint = await startAwsEndpoint({
    faults,
    dynamoDb,
    services: {
      scheduler: schedulerApi({ store: schedules, clock, groups: [SCHEDULE_GROUP_NAME] }),
      sqs: sqsApi({ queues, clock }),
      secretsmanager: secretsManagerApi(open("secrets")),
      lambda: lambdaApi(
        { "mail-events": (event) => onMailEvent(event as MailEvent) },
        Object.fromEntries(HANDING_ON.map((each) => [functionName(each), invocations.to(each)])),
      ),
      ses: sesApi({
        clock,
        mails,
        limits,
        onSent: bus.publish,
        identities: [SENDER_DOMAIN],
        configurationSets: [CONFIGURATION_SET_NAME],
      }),
    },
  });

  return {
    endpoint,
    schedules,
    mailQueue,
    deadLetters,
    failedWork,
    webhookQueue,
    importQueue,
    mails,
    bus,
    invocations,
    dueMoments: dynamoDb.dueMoments,
    closingMoments: dynamoDb.closingMoments,
    lastChange: () => lastChange,
    lastCounted: async () => ((await dynamoDb.hasCounted()) ? lastCount : undefined),
    fireSchedules: () => fireSchedules({ store: schedules, clock, faults, deliver }),
    async close() {
      await endpoint.close();
      await dynamoDb.close();
      open.close();
    },
  };

  function deliver(arn: string, input: string): void {
    const queue = queues.find((each) => each.arn === arn);
    if (!queue) throw new Error(`There is no queue ${arn}.`);
    queue.send(input);
  }
}
