import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { METHODS } from "../../lambdas/http/routes.ts";
import { CLOSING_PARTITIONS, COUNTED_PARTITION } from "../../lambdas/store/voice-keys.ts";
import type { LocalHandlers, MakeHandlers } from "../../lib/local/handlers.ts";
import { type LocalStack, startLocalStack } from "../../lib/local/local-stack.ts";
import * as names from "../../lib/local/names.ts";
import { shippedHandlers } from "../../lib/local/shipped-handlers.ts";
import { MONDAY } from "../local/fake-stack.ts";
import { create } from "../local/schedules.ts";
import type { Assembled } from "./assembled.ts";

/** Nobody listens there, and nobody is told: of each function is only written down that it was called. */
const WEBHOOK_URL = "http://127.0.0.1:9/";

/** One call of a function, as the local stack made it. */
interface Called {
  readonly folder: string;
  readonly routeKey?: string;
  readonly source?: string;
}

/**
 * What `npm start` runs, by what it does: each of these routes is asked for, a mailing becomes due, SES tells of a mail and
 * two nights pass, and of every function only is written down that it was called, and by what.
 */
export async function assembledHere(routeKeys: readonly string[]): Promise<Assembled> {
  const called: Called[] = [];
  let functions: string[] = [];
  const handlers: MakeHandlers = async (surroundings) => {
    const shipped = await shippedHandlers(surroundings);
    functions = Object.keys(shipped);
    return recorders(shipped, called);
  };
  const stack = await startLocalStack({
    handlers,
    clock: "stands",
    startAt: MONDAY,
    webhookUrl: WEBHOOK_URL,
  });
  try {
    for (const routeKey of routeKeys) await askFor(stack, routeKey);
    await letThingsHappen(stack);
    return {
      functions,
      routes: Object.fromEntries(
        called.flatMap(({ routeKey, folder }) => (routeKey ? [[routeKey, folder]] : [])),
      ),
      environmentNames: Object.keys(stack.environment).filter((name) => !name.startsWith("AWS_")),
      queues: Object.entries(names)
        .filter(([name]) => /^(MAIL|DEAD_LETTER)_QUEUE_NAME$/.test(name))
        .map(([, value]) => String(value)),
      scheduleTargets: by("aws.scheduler"),
      onQueue: by("aws:sqs"),
      onMailEvent: by("aws.ses"),
    };
  } finally {
    await stack.close();
  }

  function by(asked: string): string[] {
    return called.filter(({ source }) => source === asked).map(({ folder }) => folder);
  }
}

function recorders(shipped: LocalHandlers, called: Called[]): LocalHandlers {
  const recorder = (folder: string) => async (event: Happened) => {
    const source = event.source ?? event.Records?.[0]?.eventSource;
    const { routeKey } = event;
    called.push({ folder, ...(routeKey ? { routeKey } : {}), ...(source ? { source } : {}) });
    return { statusCode: 204, candidates: 0, batchItemFailures: [] };
  };
  return Object.fromEntries(
    Object.keys(shipped).map((name) => [name, recorder(name)]),
  ) as unknown as LocalHandlers;
}

/** What the events of Lambda have that says where they come from. */
interface Happened {
  readonly routeKey?: string;
  readonly source?: string;
  readonly Records?: readonly { readonly eventSource: string }[];
}

async function askFor(stack: LocalStack, routeKey: string): Promise<void> {
  const [method = METHODS[0], path = ""] = routeKey.split(" ");
  const authorization = `Bearer ${await stack.accessToken()}`;
  await fetch(`${stack.url}${path.replace(/\{\w+\}/g, "x")}`, {
    method: method === "ANY" ? "GET" : method,
    headers: { authorization },
  });
}

async function letThingsHappen(stack: LocalStack): Promise<void> {
  const {
    TABLE_NAME: TableName,
    SENDER,
    CONFIGURATION_SET_NAME,
    WEBHOOK_QUEUE_URL,
    IMPORT_QUEUE_URL,
  } = stack.environment;
  await create(stack);
  const da = { N: String(MONDAY.epochMilliseconds / 1000) };
  for (const dd of ["2026-11-02", CLOSING_PARTITIONS.answers, COUNTED_PARTITION]) {
    const Item = { pk: { S: `due ${dd}` }, dd: { S: dd }, da };
    await new DynamoDBClient().send(new PutItemCommand({ TableName, Item }));
  }
  await new SESv2Client().send(
    new SendEmailCommand({
      FromEmailAddress: SENDER,
      ConfigurationSetName: CONFIGURATION_SET_NAME,
      Destination: { ToAddresses: ["manager@example.com"] },
      Content: { Simple: { Subject: { Data: "Dag" }, Body: { Text: { Data: "Dag" } } } },
    }),
  );
  for (const QueueUrl of [WEBHOOK_QUEUE_URL, IMPORT_QUEUE_URL])
    await new SQSClient().send(new SendMessageCommand({ QueueUrl, MessageBody: "{}" }));
  await stack.advanceByDays(2);
}
