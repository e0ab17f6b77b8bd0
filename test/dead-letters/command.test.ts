import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { IN_APPLICATION } from "../../lib/dead-letters/find-queues.ts";
import { type Answer, HERE, resourcesIn, startFakeAws } from "../doctor/fake-aws.ts";
import { resource, synthesise } from "../lib/synthesise.ts";
import { startFakeStack } from "../local/fake-stack.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

let world: World;
beforeEach(async () => {
  world = await startFakeStack();
});
afterEach(() => world.stack.close());

const DEPARTURE = "0123456789abcdef0123456789abcdef";
const LETTER = JSON.stringify({ departureId: DEPARTURE, mailingId: "handover", revision: 3 });

const IMPORT = JSON.stringify({ importId: DEPARTURE, part: 2 });
const BACK = JSON.stringify({ importId: DEPARTURE, part: 2, takesBack: true });
const WEBHOOK = JSON.stringify({ departureId: DEPARTURE });

function mailEvent(type: string, mailing = "handover"): string {
  const tags = { departure: [DEPARTURE], mailing: [mailing], revision: ["3"] };
  const mail = { timestamp: "2026-11-02T08:00:00Z", tags };
  return JSON.stringify({ source: "aws.ses", "detail-type": type, detail: { mail } });
}

function die(...bodies: string[]): Promise<void> {
  return dieIn("dead-letters", ...bodies);
}

/** Among the work that is no mail. */
function fail(...bodies: string[]): Promise<void> {
  return dieIn("failed-work", ...bodies);
}

async function dieIn(queue: string, ...bodies: string[]): Promise<void> {
  const QueueUrl = world.stack.environment.MAIL_QUEUE_URL?.replace("mails", queue);
  const client = new SQSClient();
  for (const MessageBody of bodies) {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  }
}

function webhookQueue(): string {
  return `${world.stack.environment.IMPORT_QUEUE_URL}`.replace("import", "webhook");
}

async function bodiesIn(QueueUrl: string): Promise<(string | undefined)[]> {
  const { Messages = [] } = await new SQSClient().send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
  );
  return Messages.map(({ Body }) => Body);
}

/** What the command says on standard output and standard error, and how it ends. */
function command(...options: string[]): Promise<{ code: unknown; said: string; wrong: string }> {
  const program = join(import.meta.dirname, "..", "..", "bin", "dead-letters.ts");
  const env = { ...process.env };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...options], { env }, (error, said, wrong) =>
      resolve({ code: error?.code ?? 0, said, wrong }),
    );
  });
}

const here = () => ["--port", new URL(world.stack.url).port];

test("each letter is listed by what it was about, since when, and how often it was received", async () => {
  await die(LETTER);
  const { code, said } = await command("list", ...here());
  expect(code).toBe(0);
  expect(said.split("\n")[0]).toMatch(/^kind +id +detail +revision +since +received$/);
  expect(said.split("\n")[1]).toMatch(
    new RegExp(`^mailing +${DEPARTURE} +handover +3 +2026-11-02 09:00 +1$`),
  );
});

test.each([
  ["morning", "digest"],
  ["test-mail", "test-mail"],
])("the id of what is no mailing is not called a departure's: %s", async (mailingId, kind) => {
  await die(JSON.stringify({ departureId: DEPARTURE, mailingId, revision: 1 }));
  const { said } = await command("list", ...here());
  expect(said.split("\n")[1]).toMatch(new RegExp(`^${kind} +${DEPARTURE} +2026-11-02 09:00 +1$`));
});

test("looking takes none away, and hides none from a redrive", async () => {
  await die(
    ...Array.from({ length: 23 }, (_, revision) => LETTER.replace("3}", `${revision + 1}}`)),
  );
  expect((await command("list", ...here())).said).toContain("23 in all");
  expect((await command("redrive", ...here())).said).toBe(
    "23 dead letters are back in the mail queue.\n",
  );
  expect(world.stack.deadLetters()).toEqual([]);
  expect(world.stack.queuedMessages()).toHaveLength(23);
  await world.stack.settle();
  expect(world.records().map(({ body }) => body)).toContain(LETTER);
});

test.each([
  ["a part of an import", IMPORT, `import +${DEPARTURE} +part 2`],
  ["a part that is taken back", BACK, `import +${DEPARTURE} +part 2, taken back`],
  ["events for HR's own system", WEBHOOK, `webhook +${DEPARTURE}`],
  ["a bounce", mailEvent("Email Bounced"), `mail event +${DEPARTURE} +handover: not-delivered +3`],
  [
    "a morning mail's arrival",
    mailEvent("Email Delivered", "morning"),
    `mail event +${DEPARTURE} +digest: delivered`,
  ],
])("of other work that failed it's said what it was: %s", async (_what, body, row) => {
  await fail(body);
  const { said } = await command("list", ...here());
  expect(said.split("\n")[1]).toMatch(new RegExp(`^${row} +2026-11-02 09:00 +1$`));
});

describe("redriven", () => {
  test("work goes back to its queue, and none is left", async () => {
    await die(LETTER);
    await fail(IMPORT, WEBHOOK);
    const queues = [world.stack.environment.IMPORT_QUEUE_URL ?? "", webhookQueue()];
    expect((await command("redrive", ...here())).said).toBe(
      "1 dead letter is back in the mail queue.\n2 dead letters are handed on to what failed on them.\n",
    );
    expect(await Promise.all(queues.map(bodiesIn))).toEqual([[IMPORT], [WEBHOOK]]);
    expect([...world.stack.deadLetters(), ...world.stack.failedWork()]).toEqual([]);
  });

  test("what SES reported is handed to its function, since Lambda's letters have no queue to go back to", async () => {
    await fail(mailEvent("Email Bounced"));
    expect((await command("redrive", ...here())).said).toBe(
      "1 dead letter is handed on to what failed on it.\n",
    );
    expect(world.mailEvents).toEqual([JSON.parse(mailEvent("Email Bounced"))]);
    expect(world.stack.failedWork()).toEqual([]);
  });

  test("what fails again stays, and the next list has it", async () => {
    await world.stack.close();
    const broken = async () => {
      throw new Error("table gone");
    };
    world = await startFakeStack({ handlers: { "mail-events": broken } });
    await fail(mailEvent("Email Bounced"), mailEvent("Email Sent"));
    const { code, said } = await command("redrive", ...here());
    expect([code, said]).toEqual([
      1,
      "2 dead letters are still there: the function failed on them again, and its log says why.\n",
    ]);
    expect((await command("list", ...here())).said).toContain("2 in all");
  });

  test("what is not ours stays", async () => {
    await die("hello", LETTER);
    expect((await command("redrive", ...here())).said).toBe(
      "1 dead letter is back in the mail queue.\n1 dead letter is not ours, and still there.\n",
    );
    expect(world.stack.deadLetters().map(({ body }) => body)).toEqual(["hello"]);
  });
});

test.each([
  ["words", "s.bakker@delinde.example"],
  ["something else", '{"name":"Sanne Bakker"}'],
  ["ours with something added", LETTER.replace("}", ',"name":"Sanne Bakker"}')],
  ["ours with a name where an id stands", LETTER.replace("handover", "Sanne Bakker")],
])("of a body that is not ours only the length is shown: %s", async (_what, body) => {
  await die(body);
  const { said } = await command("list", ...here());
  expect(said).toContain(`not ours (${body.length} characters)`);
  expect(said).toContain("a redrive leaves them");
  expect(said).not.toMatch(/Sanne|bakker/i);
});

test("an empty queue is said to be empty, by both", async () => {
  expect(await command("list", ...here())).toMatchObject({
    code: 0,
    said: "There are no dead letters.\n",
  });
  expect(await command("redrive", ...here())).toMatchObject({
    code: 0,
    said: "There are no dead letters: nothing was moved.\n",
  });
});

test("one sentence says what to do when nothing, or something else, runs at the port", async () => {
  const other = createServer((_, response) => response.end("{}")).listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  const whileOther = await command("list", "--port", String(port));
  await new Promise((resolve) => other.close(resolve));
  const whileNothing = await command("redrive", "--port", String(port));
  for (const { code, wrong } of [whileOther, whileNothing]) {
    expect(code).toBe(1);
    expect(wrong).toMatch(/^No Totziens runs at http:\/\/localhost:\d+\. .*--stage NAME\)\.\n$/);
  }
});

describe("on AWS", () => {
  const queue = (name: string): Answer => [200, { QueueUrl: `${HERE}/1/${name}` }];
  const APPLICATION = resourcesIn(
    Object.values(IN_APPLICATION).map(([type, prefix]) => [
      type,
      `${prefix}1A2B`,
      `${HERE}/1/${prefix}`,
    ]),
  );
  const denied = (action: string, resource: string) => ({
    __type: "com.amazonaws.sqs#AccessDenied",
    message: `User: arn:aws:iam::1:user/anouk is not authorized to perform: ${action} on resource: arn:aws:${resource} because no identity-based policy allows it`,
  });
  const md5 = (text: string) => createHash("md5").update(text).digest("hex");

  async function commandAt(aws: Awaited<ReturnType<typeof startFakeAws>>, ...options: string[]) {
    process.env.AWS_ENDPOINT_URL = aws.url;
    delete process.env.AWS_ENDPOINT_URL_SQS;
    try {
      return await command(...options);
    } finally {
      delete process.env.AWS_ENDPOINT_URL;
      await aws.close();
    }
  }

  test("everything is found in the stack as it's deployed", () => {
    const { template } = synthesise({ webhookUrl: "https://hr.example.org/totziens" });
    for (const [type, prefix] of Object.values(IN_APPLICATION))
      expect(resource(template, type, prefix).Type).toBe(type);
  });

  test("a stage that is not deployed is one sentence", async () => {
    const { code, wrong } = await command("list", "--stage", "example");
    expect(code).toBe(1);
    expect(wrong).toMatch(/^There is no queue totziens-example-state-mails in [^\n]+\.\n$/);
  });

  test("so is somebody who is not signed in", async () => {
    const { AWS_ACCESS_KEY_ID } = process.env;
    delete process.env.AWS_ACCESS_KEY_ID;
    process.env.AWS_EC2_METADATA_DISABLED = "true";
    const { wrong } = await command("list", "--stage", "example");
    process.env.AWS_ACCESS_KEY_ID = AWS_ACCESS_KEY_ID;
    expect(wrong).toMatch(/^To look at AWS, sign in first [^\n]+\.\n$/);
  });

  test("somebody without one permission reads which, and every letter stays", async () => {
    const state = "totziens-example-state";
    const aws = await startFakeAws({
      [`GetQueueUrl ${state}-mails`]: queue("mails"),
      [`GetQueueUrl ${state}-dead-letters`]: queue("dead-letters"),
      "ListStackResources totziens-example": APPLICATION,
      "ReceiveMessage dead-letters": [
        200,
        {
          Messages: [{ MessageId: "1", ReceiptHandle: "1", Body: LETTER, MD5OfBody: md5(LETTER) }],
        },
      ],
      "SendMessage mails": [403, denied("sqs:sendmessage", "sqs:eu-west-1:1:example-mails")],
      "ChangeMessageVisibility dead-letters": [200, {}],
    });
    const { code, said, wrong } = await commandAt(aws, "redrive", "--stage", "example");
    expect([code, said]).toEqual([1, ""]);
    expect(wrong).toBe(
      "You may not do sqs:sendmessage on the queue example-mails. AWS says: no identity-based policy allows it. Ask who gives permissions in this account for it, then give the command again.\n",
    );
    expect(aws.asked.at(-1)).toBe("ChangeMessageVisibility dead-letters");
    expect(aws.asked.join()).not.toContain("DeleteMessage");
  });

  test("the queues of a stage are found: the mails' by name, the others in their stack", async () => {
    const state = "totziens-example-state";
    const aws = await startFakeAws({
      [`GetQueueUrl ${state}-mails`]: queue("mails"),
      [`GetQueueUrl ${state}-dead-letters`]: queue("dead-letters"),
      "ListStackResources totziens-example": APPLICATION,
      "ReceiveMessage dead-letters": [200, {}],
      "ReceiveMessage FailedWork": [200, {}],
    });
    const { said, wrong } = await commandAt(aws, "list", "--stage", "example");
    expect([said, wrong]).toEqual(["There are no dead letters.\n", ""]);
    expect(new Set(aws.asked)).toEqual(
      new Set([
        `GetQueueUrl ${state}-mails`,
        `GetQueueUrl ${state}-dead-letters`,
        "ListStackResources totziens-example",
        "ReceiveMessage dead-letters",
        "ReceiveMessage FailedWork",
      ]),
    );
  });
});

test.each([
  [[], "No command was given; allowed: list, redrive"],
  [["delete"], '"delete" is no command; allowed: list, redrive'],
  [["list", "redrive"], "Unknown word 'redrive'; allowed: list, redrive"],
  [
    ["list", "--prot", "1"],
    "allowed: list, redrive, --stage NAME, --port NUMBER. More: npm run dead-letters",
  ],
  [["list", "--port", "http"], '--port is "http"; allowed: a whole number from 1 to 65535.'],
  [["list", "--stage", "nowhere"], 'There is no stage "nowhere"; allowed: example'],
])("what cannot be done is named: %j", async (options, sentence) => {
  const { code, wrong } = await command(...options);
  expect(code).toBe(1);
  expect(wrong).toContain(sentence);
  expect(wrong).not.toMatch(/^ +at /m);
});
