import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from "@aws-sdk/client-sesv2";
import {
  DynamoDBDocumentClient,
  UpdateCommand,
  type UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";
import type { SQSEvent } from "aws-lambda";
import type { Temporal } from "temporal-polyfill";
import type { AwsClient } from "../lambdas/aws/wiring.ts";
import { connectMailer } from "../lambdas/mailer/connect.ts";
import { mailerHandler } from "../lambdas/mailer/handler.ts";
import { logTo } from "../lambdas/telemetry/log.ts";

/** What the mailer asks of AWS until the mail is sent. */
interface Calls {
  readonly claim: UpdateCommandInput;
  readonly mail: SendEmailCommandInput;
}

/** The mailer, its clock standing there. */
export function ownSender(environment: NodeJS.ProcessEnv, now: Temporal.Instant) {
  logTo(() => undefined);
  const inputs = new Map<string, object>();
  let sentAt: NodeJS.CpuUsage | undefined;
  // Of the calls of the table, the claim is the first.
  const onClient = ({ middlewareStack }: AwsClient) =>
    (middlewareStack as DynamoDBClient["middlewareStack"]).add(
      (next, { commandName = "" }) =>
        async (args) => {
          if (!inputs.has(commandName)) inputs.set(commandName, args.input);
          const answer = await next(args);
          if (commandName === "SendEmailCommand") sentAt = process.cpuUsage();
          return answer;
        },
      { step: "initialize", name: "watch" },
    );
  const send = mailerHandler(connectMailer(environment, { clock: () => now, onClient }));
  return async (message: { readonly departureId: string }) => {
    inputs.clear();
    const body = JSON.stringify(message);
    const before = process.cpuUsage();
    await send({ Records: [{ messageId: message.departureId, body }] } as SQSEvent);
    if (!sentAt) throw new Error("The mailer sent nothing.");
    const calls = {
      claim: inputs.get("UpdateItemCommand"),
      mail: inputs.get("SendEmailCommand"),
    } as unknown as Calls;
    return { took: between(before, sentAt), calls };
  };
}

/** Bare code with the same two calls. */
export function bareSender() {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient());
  const ses = new SESv2Client({ maxAttempts: 1 });
  return async ({ claim, mail }: Calls, departureId: string) => {
    const before = process.cpuUsage();
    await documents.send(new UpdateCommand({ ...claim, Key: { pk: departureId } }));
    await ses.send(new SendEmailCommand(mail));
    return between(before, process.cpuUsage());
  };
}

function between(before: NodeJS.CpuUsage, after: NodeJS.CpuUsage): number {
  return (after.user + after.system - before.user - before.system) / 1000;
}
