import type { SQSEvent, SQSRecord } from "aws-lambda";
import { eachMessage } from "../../lambdas/queues/each-message.ts";
import { log, logTo } from "../../lambdas/telemetry/log.ts";

const ID = "0123456789abcdef0123456789abcdef";
const MAILING = `{"departureId":"${ID}","mailingId":"handover","revision":3}`;

let lines: string[];
beforeEach(() => {
  lines = [];
  logTo((line) => lines.push(line));
});
afterAll(() => logTo(() => undefined));

const failing = eachMessage({ event: "mail-failed", metric: "MailsFailed" }, async () => {
  throw new TypeError("Sanne Bakker");
});
const told = () => lines.map((line) => JSON.parse(line));

test("a mail that fails is given back, counted for the alarm, and named by its departure and mailing", async () => {
  expect(await failing(queued({ messageId: "m1", body: MAILING }))).toEqual({
    batchItemFailures: [{ itemIdentifier: "m1" }],
  });
  const [line, metric] = told();
  expect(line).toMatchObject({
    event: "mail-failed",
    departureId: ID,
    mailingId: "handover",
    revision: 3,
    requestId: "m1",
    because: expect.stringMatching(/^TypeError at .*each-message\.test/),
  });
  expect(metric).toMatchObject({ MailsFailed: 1 });
});

test("the others of its batch are done all the same", async () => {
  const done: string[] = [];
  const work = eachMessage({ event: "mail-failed" }, async (body) => {
    if (body === "b") throw new Error("no");
    done.push(body);
  });
  const event = queued(...["a", "b", "c"].map((body) => ({ messageId: body, body })));
  expect(await work(event)).toEqual({ batchItemFailures: [{ itemIdentifier: "b" }] });
  expect(done).toEqual(["a", "c"]);
});

test.each([
  ["of a mailing", MAILING, { departureId: ID, mailingId: "handover", revision: 3 }],
  ["of a digest", `{"departureId":"${ID}","mailingId":"morning","revision":1}`, { digestId: ID }],
  ["of the webhook", `{"departureId":"${ID}"}`, { departureId: ID }],
  ["of an import", '{"importId":"a","part":2}', {}],
  ["that holds a name where an id belongs", '{"departureId":"Sanne Bakker"}', {}],
  ["that is nothing we know", "Sanne Bakker", {}],
])("each line about a message %s carries its request and its ids", async (_what, body, ids) => {
  const work = eachMessage({ event: "failed" }, async () => log("info", "seen"));
  const messageAttributes = {
    requestId: { stringValue: "JKJaXmPLvHcESHA=", dataType: "String" as const },
  };
  await work(queued({ messageId: "m1", body, messageAttributes }));
  expect(told()).toEqual([{ level: "info", event: "seen", requestId: "JKJaXmPLvHcESHA=", ...ids }]);
});

function queued(...records: Partial<SQSRecord>[]): SQSEvent {
  return { Records: records as SQSRecord[] };
}
