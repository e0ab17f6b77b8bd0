import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  GetSecretValueCommand,
  type GetSecretValueCommandInput,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from "@aws-sdk/client-sesv2";
import { SendMessageCommand, type SendMessageCommandInput, SQSClient } from "@aws-sdk/client-sqs";
import {
  DynamoDBDocumentClient,
  UpdateCommand,
  type UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";

const documents = DynamoDBDocumentClient.from(new DynamoDBClient());
const queues = new SQSClient();
const ses = new SESv2Client();
const secrets = new SecretsManagerClient();

export interface Calls {
  readonly key: GetSecretValueCommandInput;
  readonly claim: UpdateCommandInput;
  readonly mail: SendEmailCommandInput;
  readonly message: SendMessageCommandInput;
}

/** What any function with the mailer's clients weighs before it does anything: one command of each. */
export async function handler({ key, claim, mail, message }: Calls): Promise<void> {
  await secrets.send(new GetSecretValueCommand(key));
  await documents.send(new UpdateCommand(claim));
  await ses.send(new SendEmailCommand(mail));
  await queues.send(new SendMessageCommand(message));
}
