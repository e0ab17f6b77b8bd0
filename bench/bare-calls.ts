import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
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
import type { RecordedCall, Waves } from "./recorded-calls.ts";

const documents = DynamoDBDocumentClient.from(new DynamoDBClient());
const scheduler = new SchedulerClient();
const queues = new SQSClient();
const ses = new SESv2Client({ maxAttempts: 1 });

// biome-ignore lint/suspicious/noExplicitAny: each operation has an input of its own.
const SEND: Readonly<Record<string, (input: any) => Promise<unknown>>> = {
  BatchGetItem: (input) => documents.send(new BatchGetCommand(input)),
  DeleteItem: (input) => documents.send(new DeleteCommand(input)),
  GetItem: (input) => documents.send(new GetCommand(input)),
  PutItem: (input) => documents.send(new PutCommand(input)),
  Query: (input) => documents.send(new QueryCommand(input)),
  UpdateItem: (input) => documents.send(new UpdateCommand(input)),
  CreateSchedule: (input) => scheduler.send(new CreateScheduleCommand(input)),
  DeleteSchedule: (input) => scheduler.send(new DeleteScheduleCommand(input)),
  SendMessage: (input) => queues.send(new SendMessageCommand(input)),
  SendEmail: (input) => ses.send(new SendEmailCommand(input)),
};

/** Makes calls that were recorded, and does nothing else: those of a wave together, one wave after the other. */
export async function handler(waves: Waves): Promise<void> {
  for (const calls of waves) await Promise.all(calls.map(made));
}

function made({ operation, input }: RecordedCall): Promise<unknown> {
  const send = SEND[operation];
  if (!send) throw new Error(`How ${operation} is sent is not known here.`);
  return send(input);
}
