import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from "@aws-sdk/client-sesv2";
import {
  DynamoDBDocumentClient,
  UpdateCommand,
  type UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";
import type { SQSEvent } from "aws-lambda";
import type { AwsClient } from "../lambdas/aws/wiring.ts";
import { connectMailer } from "../lambdas/mailer/connect.ts";
import { mailerHandler } from "../lambdas/mailer/handler.ts";
import { MAILING } from "./late-mail.ts";
import { forked, nextFrom } from "./processes.ts";
import { idsOf } from "./running-departure.ts";

/** Milliseconds of processor time from a message until SES has answered, of the mailer and of bare code with the same two calls. */
export interface Sending {
  readonly own: number;
  readonly bare: number;
}

/** Sent before anything is measured. */
const WARM_UP = 60;

/** The engines are another process. Mailer and bare code take turns, each with a departure of its own. */
export async function sendings(count: number): Promise<Sending[]> {
  const size = 2 * (WARM_UP + count);
  const engine = forked("late-sending-engine.ts", { words: [String(size)] });
  const environment = await nextFrom<NodeJS.ProcessEnv>(engine);
  Object.assign(process.env, environment);
  const send = { own: ownSender(environment), bare: bareSender() };
  const ids = idsOf(size);
  const all: Sending[] = [];
  for (let index = 0; index < size; index += 2) {
    const { took: own, calls } = await send.own(ids[index] ?? "");
    const bare = await send.bare(calls, ids[index + 1] ?? "");
    all.push({ own, bare });
  }
  engine.kill();
  return all.slice(WARM_UP);
}

/** What the mailer asks of AWS until the mail is sent. */
interface Calls {
  readonly claim: UpdateCommandInput;
  readonly mail: SendEmailCommandInput;
}

function ownSender(environment: NodeJS.ProcessEnv) {
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
  const now = MAILING.at.add({ seconds: 1 }).toInstant();
  const send = mailerHandler(connectMailer(environment, { clock: () => now, onClient }));
  return async (departureId: string) => {
    inputs.clear();
    const body = JSON.stringify({ departureId, mailingId: MAILING.id, revision: 1 });
    const before = process.cpuUsage();
    await send({ Records: [{ messageId: departureId, body }] } as SQSEvent);
    if (!sentAt) throw new Error("The mailer sent nothing.");
    const calls = {
      claim: inputs.get("UpdateItemCommand"),
      mail: inputs.get("SendEmailCommand"),
    } as unknown as Calls;
    return { took: between(before, sentAt), calls };
  };
}

function bareSender() {
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
