import { GetQueueUrlCommand, SQSClient } from "@aws-sdk/client-sqs";
import { deadLetterQueueName, mailQueueName, stateStackName } from "../queue-names.ts";
import { SetupError } from "../setup-error.ts";
import { readStage } from "../stage.ts";

/** The mail queue, its dead-letter queue, and their SQS client. */
export interface MailQueues {
  readonly client: SQSClient;
  readonly mailQueueUrl: string;
  readonly deadLetterUrl: string;
}

/** A stage's queues on AWS, found by name with the caller's credentials. */
export async function findQueuesOfStage(stageName: string): Promise<MailQueues> {
  const { name, settings } = readStage(stageName);
  const client = new SQSClient({ region: settings.region });
  const stack = stateStackName(name);
  const urlOf = async (QueueName: string) => {
    try {
      const { QueueUrl = "" } = await client.send(new GetQueueUrlCommand({ QueueName }));
      return QueueUrl;
    } catch (error) {
      throw asSentence(error as Error, `queue ${QueueName} in ${settings.region}`);
    }
  };
  return {
    client,
    mailQueueUrl: await urlOf(mailQueueName(stack)),
    deadLetterUrl: await urlOf(deadLetterQueueName(stack)),
  };
}

/** SQS has two error names for a missing queue. */
const MISSING = ["QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"];

function asSentence(error: Error, queue: string): Error {
  if (MISSING.includes(error.name))
    return new SetupError(`There is no ${queue}, in the account that you are signed in to.`);
  if (error.name === "CredentialsProviderError")
    return new SetupError(`To reach ${queue}, sign in to AWS first: ${error.message}.`);
  return error;
}

/** The queues of the local Totziens at that port. */
export async function findLocalQueues(port: number): Promise<MailQueues> {
  const url = `http://localhost:${port}`;
  const { endpoint, mailQueueUrl, deadLetterUrl } = await askLocalStack(url);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new SQSClient({ endpoint, region: "eu-west-1", credentials });
  return { client, mailQueueUrl, deadLetterUrl };
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

const LOCAL_NAMES = ["endpoint", "mailQueueUrl", "deadLetterUrl"] as const;
type LocalName = (typeof LOCAL_NAMES)[number];
