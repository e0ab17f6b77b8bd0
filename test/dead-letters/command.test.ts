import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startFakeStack } from "../local/fake-stack.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

let world: World;
beforeEach(async () => {
  world = await startFakeStack();
});
afterEach(() => world.stack.close());

const DEPARTURE = "0123456789abcdef0123456789abcdef";
const LETTER = JSON.stringify({ departureId: DEPARTURE, mailingId: "handover", revision: 3 });

async function die(...bodies: string[]): Promise<void> {
  const QueueUrl = world.stack.environment.MAIL_QUEUE_URL?.replace("mails", "dead-letters");
  const client = new SQSClient();
  for (const MessageBody of bodies) {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  }
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
  expect(said.split("\n")[0]).toMatch(/^kind +id +mailing +revision +since +received$/);
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
  ["words", "s.bakker@delinde.example"],
  ["something else", '{"name":"Sanne Bakker"}'],
  ["ours with something added", LETTER.replace("}", ',"name":"Sanne Bakker"}')],
  ["ours with a name where an id stands", LETTER.replace("handover", "Sanne Bakker")],
])("of a body that is not ours only the length is shown: %s", async (_what, body) => {
  await die(body);
  const { said } = await command("list", ...here());
  expect(said).toContain(`not ours (${body.length} characters)`);
  expect(said).toContain("a redrive moves all, these too");
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
    expect(wrong).toMatch(/^To reach queue [^\n]+, sign in to AWS first: [^\n]+\n$/);
  });

  test("the queues of a stage are found by their names", async () => {
    const asked: string[] = [];
    const sqs = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { QueueName, QueueUrl } = JSON.parse(Buffer.concat(chunks).toString());
      asked.push(QueueName ?? QueueUrl);
      response.setHeader("content-type", "application/x-amz-json-1.0");
      response.end(JSON.stringify(QueueName ? { QueueUrl: `${url}/${QueueName}` } : {}));
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => sqs.once("listening", resolve));
    const url = `http://127.0.0.1:${(sqs.address() as AddressInfo).port}`;
    const before = process.env.AWS_ENDPOINT_URL_SQS;
    process.env.AWS_ENDPOINT_URL_SQS = url;
    const { said } = await command("list", "--stage", "example");
    process.env.AWS_ENDPOINT_URL_SQS = before;
    sqs.closeAllConnections();
    sqs.close();
    expect(said).toBe("There are no dead letters.\n");
    expect(new Set(asked)).toEqual(
      new Set([
        "totziens-example-state-mails",
        "totziens-example-state-dead-letters",
        `${url}/totziens-example-state-dead-letters`,
      ]),
    );
  });
});

test.each([
  [[], '"" is no command; allowed: list, redrive'],
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
