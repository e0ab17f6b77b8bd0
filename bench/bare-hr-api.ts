import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
import {
  GetSecretValueCommand,
  type GetSecretValueCommandInput,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { SendMessageCommand, type SendMessageCommandInput, SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient, GetCommand, type GetCommandInput } from "@aws-sdk/lib-dynamodb";

const documents = DynamoDBDocumentClient.from(new DynamoDBClient());
const scheduler = new SchedulerClient();
const queues = new SQSClient();
const secrets = new SecretsManagerClient();

export interface Calls {
  readonly item: GetCommandInput;
  readonly schedule: CreateScheduleCommandInput;
  readonly message: SendMessageCommandInput;
  readonly secret: GetSecretValueCommandInput;
}

/** What any function with the HR API's clients weighs before it does anything: one command of each. */
export async function handler({ item, schedule, message, secret }: Calls): Promise<void> {
  await documents.send(new GetCommand(item));
  await scheduler.send(new CreateScheduleCommand(schedule));
  await queues.send(new SendMessageCommand(message));
  await secrets.send(new GetSecretValueCommand(secret));
}
