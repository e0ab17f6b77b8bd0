import { LambdaClient } from "@aws-sdk/client-lambda";
import { GetQueueUrlCommand, SQSClient } from "@aws-sdk/client-sqs";
import { physicalIdIn, resourcesOf } from "../doctor/deployed-stacks.ts";
import {
  applicationStackName,
  deadLetterQueueName,
  mailQueueName,
  stateStackName,
} from "../queue-names.ts";
import { SetupError } from "../setup-error.ts";
import { readStage } from "../stage.ts";

/** The dead-letter queues, and where their letters came from. */
export interface DeadLetterQueues {
  readonly sqs: SQSClient;
  readonly lambda: LambdaClient;
  /** Of mails, and of all other work. */
  readonly deadLetterUrls: readonly string[];
  readonly mailQueueUrl: string;
  readonly importQueueUrl: string;
  /** If HR's system is told of departures. */
  readonly webhookQueueUrl?: string | undefined;
  /** The function that records what SES reports. */
  readonly mailEventsFunction: string;
}

/** What is looked for in the application stack, by type and the beginning of its logical id. */
export const IN_APPLICATION = {
  failedWork: ["AWS::SQS::Queue", "FailedWork"],
  importQueue: ["AWS::SQS::Queue", "ImportWorkQueue"],
  webhookQueue: ["AWS::SQS::Queue", "WebhookWorkQueue"],
  mailEvents: ["AWS::Lambda::Function", "FeedbackFunction"],
} as const;

/** A stage's queues on AWS, with the caller's credentials: the mails' by name, the others' in their stack. */
export async function findQueuesOfStage(stageName: string): Promise<DeadLetterQueues> {
  const { name, settings } = readStage(stageName);
  const { region } = settings;
  const sqs = new SQSClient({ region });
  const state = stateStackName(name);
  const mailQueueUrl = await urlOf(mailQueueName(state));
  const deadMailsUrl = await urlOf(deadLetterQueueName(state));
  const application = applicationStackName(name);
  const resources = await resourcesOf(region, application);
  return {
    sqs,
    lambda: new LambdaClient({ region }),
    deadLetterUrls: [deadMailsUrl, the("failedWork")],
    mailQueueUrl,
    importQueueUrl: the("importQueue"),
    webhookQueueUrl: physicalIdIn(resources, ...IN_APPLICATION.webhookQueue),
    mailEventsFunction: the("mailEvents"),
  };

  async function urlOf(QueueName: string): Promise<string> {
    try {
      const { QueueUrl = "" } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
      return QueueUrl;
    } catch (error) {
      if (!MISSING.includes((error as Error).name)) throw error;
      throw new SetupError(
        `There is no queue ${QueueName} in ${region}, in the account that you are signed in to.`,
      );
    }
  }

  function the(what: keyof typeof IN_APPLICATION): string {
    const [type, prefix] = IN_APPLICATION[what];
    const found = physicalIdIn(resources, type, prefix);
    if (found) return found;
    throw new SetupError(
      `Stack ${application} in ${region} has no ${prefix} (${type}). Deploy this version first.`,
    );
  }
}

/** SQS has two error names for a missing queue. */
const MISSING = ["QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"];

/** The queues of the local Totziens at that port. */
export async function findLocalQueues(port: number): Promise<DeadLetterQueues> {
  const { endpoint, ...found } = await askLocalStack(`http://localhost:${port}`);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const there = { endpoint, region: "eu-west-1", credentials };
  return {
    sqs: new SQSClient(there),
    lambda: new LambdaClient(there),
    deadLetterUrls: [found.deadLetterUrl, found.failedWorkUrl],
    mailQueueUrl: found.mailQueueUrl,
    importQueueUrl: found.importQueueUrl,
    webhookQueueUrl: found.webhookQueueUrl,
    mailEventsFunction: "mail-events",
  };
}

/** The endpoints of the local Totziens at that URL. */
export async function askLocalStack(url: string): Promise<Record<LocalName, string>> {
  try {
    const response = await fetch(`${url}/aws.json`, { signal: AbortSignal.timeout(5000) });
    const answer = (await response.json()) as Record<LocalName, string>;
    if (LOCAL_NAMES.every((name) => typeof answer[name] === "string")) return answer;
  } catch {
    // No answer and another program's answer are the same here.
  }
  throw new SetupError(
    `No Totziens runs at ${url}. Start it (npm start), name its port (--port NUMBER), or name a stage on AWS (--stage NAME).`,
  );
}

const LOCAL_NAMES = [
  "endpoint",
  "mailQueueUrl",
  "deadLetterUrl",
  "failedWorkUrl",
  "importQueueUrl",
  "webhookQueueUrl",
] as const;
type LocalName = (typeof LOCAL_NAMES)[number];
