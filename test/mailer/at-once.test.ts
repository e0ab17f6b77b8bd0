import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import type { SQSEvent } from "aws-lambda";
import { sesPost } from "../../lambdas/aws/ses-post.ts";
import type { AwsClient } from "../../lambdas/aws/wiring.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Post } from "../../lambdas/departure/model/ports.ts";
import { connectMailer } from "../../lambdas/mailer/connect.ts";
import { mailerHandler } from "../../lambdas/mailer/handler.ts";
import { dueAtNine, messageOf } from "../support/due-at-nine.ts";
import { hrOffice } from "../support/hr-office.ts";
import { startTestStack } from "../support/stack.ts";

const NINE_HERE = "2027-01-19T09:00";

test("as many mails are in flight as may be, and no more", async () => {
  const counts: number[] = [];
  let inFlight = 0;
  await mailAll(9, 4, async () => {
    inFlight += 1;
    counts.push(inFlight);
    await new Promise(setImmediate);
    inFlight -= 1;
  });
  expect(counts).toHaveLength(9);
  expect(Math.max(...counts)).toBe(4);
});

test("a mail that SES does not answer fails alone, and the others of its batch leave beside it", async () => {
  const answer = await mailAll(9, 4, async (departureId) => {
    if (departureId.endsWith("3")) throw new Error("TimeoutError");
  });
  expect(answer.failed).toEqual(["3"]);
  expect(answer.states).toEqual({ sent: 8, claimed: 1 });
});

test("a mailer that dies leaves claims of the mails in flight only, not of those that wait for their turn", async () => {
  const office = await officeWith(9);
  let turns = 3;
  const pace = {
    // After three turns nobody gets one any more.
    take() {
      turns -= 1;
      return turns >= 0 ? Promise.resolve() : new Promise<void>(() => undefined);
    },
    giveBack: () => undefined,
  };
  const post: Post = { send: () => new Promise(() => undefined) };
  void mailerHandler({ ...office.ports, pace, post, mailsAtOnce: 7 })(eventOf(office.departures));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await office.states()).toEqual({ claimed: 3, pending: 6 });
});

test("a message about what was sent before takes no turn from a mail", async () => {
  const office = await officeWith(4);
  const turns = { taken: 0, givenBack: 0 };
  const pace = {
    async take() {
      turns.taken += 1;
    },
    giveBack() {
      turns.givenBack += 1;
    },
  };
  const handler = mailerHandler({ ...office.ports, pace, mailsAtOnce: 2 });
  await handler(eventOf(office.departures));
  expect(turns).toEqual({ taken: 4, givenBack: 0 });
  await handler(eventOf(office.departures));
  expect(turns).toEqual({ taken: 8, givenBack: 4 });
});

test("the mailer waits ten seconds for SES, and then throws instead of waiting on", async () => {
  const stack = await startTestStack("2027-01-14T15:30");
  const clients: AwsClient[] = [];
  const onClient = (client: AwsClient) => void clients.push(client);
  const { post } = connectMailer(stack.environment, { onClient });
  await post.send(MAIL, MESSAGE);
  const ses = clients.find((client) => client instanceof SESv2Client);
  const handler = ses?.config.requestHandler as { httpHandlerConfigs(): unknown } | undefined;
  expect(handler?.httpHandlerConfigs()).toMatchObject({
    requestTimeout: 10_000,
    throwOnRequestTimeout: true,
  });
  await stack.close();
});

test("an SES that hangs is a lost answer: the mail may have left", async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => void silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as AddressInfo;
  const client = new SESv2Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: "eu-west-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
    requestHandler: { requestTimeout: 50, throwOnRequestTimeout: true },
  });
  const post = sesPost({ client, sender: "hr@delinde.example", configurationSet: "set" });
  await expect(post.send(MAIL, MESSAGE)).rejects.toThrow("requestTimeout");
  silent.closeAllConnections();
  silent.close();
});

const MAIL = { to: "a@b.nl", replyTo: "hr@delinde.example", subject: "Dag", html: "", text: "" };
const MESSAGE = {
  kind: "mailing",
  departureId: "a".repeat(32),
  mailingId: "handover",
  revision: 1,
} as const;

async function officeWith(count: number) {
  const { ports } = hrOffice(NINE_HERE);
  const departures = dueAtNine(count);
  for (const each of departures) await ports.departures.create(each);
  const states = async () => {
    const found = await Promise.all(departures.map(({ id }) => ports.departures.find(id)));
    const names = found.map((each) => each?.mailings[0]?.state.name ?? "lost");
    return Object.fromEntries(Object.entries(Object.groupBy(names, (name) => name)).map(countOf));
  };
  return { ports, departures, states };
}

function countOf([name, all]: [string, unknown[] | undefined]) {
  return [name, all?.length];
}

function eventOf(departures: readonly Departure[]): SQSEvent {
  const Records = departures.map((each, index) => ({
    messageId: String(index),
    body: JSON.stringify(messageOf(each)),
  }));
  return { Records } as SQSEvent;
}

/** What the mailer makes of so many mails, while each calls `onSend` with its departure. */
async function mailAll(
  count: number,
  mailsAtOnce: number,
  onSend: (departureId: string) => Promise<void>,
) {
  const office = await officeWith(count);
  const post: Post = {
    async send(_mail, message) {
      if (message.kind === "mailing") await onSend(message.departureId);
      return { name: "accepted", messageId: "mail" };
    },
  };
  const handler = mailerHandler({ ...office.ports, post, mailsAtOnce });
  const { batchItemFailures } = await handler(eventOf(office.departures));
  return {
    failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier),
    states: await office.states(),
  };
}
