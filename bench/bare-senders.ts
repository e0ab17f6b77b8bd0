import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { RecordedCall } from "./recorded-calls.ts";

/** Bare SDK code for each operation, by AWS's name. */
// biome-ignore lint/suspicious/noExplicitAny: each operation has an input of its own.
export type Senders = Readonly<Record<string, (input: any) => Promise<unknown>>>;

// Functions, so that a bundle has only the clients that it makes.

export function tableSenders(): Senders {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient());
  return {
    BatchGetItem: (input) => documents.send(new BatchGetCommand(input)),
    DeleteItem: (input) => documents.send(new DeleteCommand(input)),
    GetItem: (input) => documents.send(new GetCommand(input)),
    PutItem: (input) => documents.send(new PutCommand(input)),
    Query: (input) => documents.send(new QueryCommand(input)),
    UpdateItem: (input) => documents.send(new UpdateCommand(input)),
  };
}

export function scheduleSenders(): Senders {
  const scheduler = new SchedulerClient();
  return {
    CreateSchedule: (input) => scheduler.send(new CreateScheduleCommand(input)),
    DeleteSchedule: (input) => scheduler.send(new DeleteScheduleCommand(input)),
  };
}

export function queueSenders(): Senders {
  // A queue that was recorded in another stack is here at another port.
  const queues = new SQSClient({ useQueueUrlAsEndpoint: false });
  return { SendMessage: (input) => queues.send(new SendMessageCommand(input)) };
}

export function mailSenders(): Senders {
  const ses = new SESv2Client({ maxAttempts: 1 });
  return { SendEmail: (input) => ses.send(new SendEmailCommand(input)) };
}

export function secretSenders(): Senders {
  const secrets = new SecretsManagerClient();
  return { GetSecretValue: (input) => secrets.send(new GetSecretValueCommand(input)) };
}

export function sentWith(senders: Senders, { operation, input }: RecordedCall): Promise<unknown> {
  const send = senders[operation];
  if (!send) throw new Error(`How ${operation} is sent is not known here.`);
  return send(input);
}
