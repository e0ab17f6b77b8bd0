import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Temporal } from "temporal-polyfill";
import { ANSWERS_ENVIRONMENT, ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { connectClosing } from "../../lambdas/upkeep/closing/connect.ts";
import { dynamoLossLedger } from "../../lib/restore/loss-ledger.ts";
import { type RestorePlace, restore } from "../../lib/restore/restore.ts";
import { SetupError } from "../../lib/setup-error.ts";
import { somebodyElse } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { type Item, itemsIn } from "../support/items-in.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const THEN = "totziens-then";
const TO = at("2027-01-18T20:00");
const STOPPED = at("2027-01-19T18:30");

let stack: TestStack;
/** The table as it was then, and as a mistake left it a day later. */
let then: Item[];
let broken: Item[];
let table: string;
let ledger: string;

beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  table = String(stack.environment[ENVIRONMENT.table]);
  ledger = String(stack.environment[ANSWERS_ENVIRONMENT.ledger]);
  const ids = [await recorded(), await recorded(), await recorded()];
  await stack.advanceTo(TO);
  then = await itemsIn(table, "");
  await new DynamoDBClient().send(
    new CreateTableCommand({
      TableName: THEN,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    }),
  );
  await fill(THEN, then);
  await stack.advanceTo(at("2027-01-19T12:00"));
  await stack.ask(`/departures/${ids[0]}/erase`, { method: "POST" });
  await recorded();
  await documents().send(new DeleteCommand({ TableName: table, Key: { pk: ids[1] } }));
  broken = await itemsIn(table, "");
}, 60_000);
afterAll(() => stack.close());
beforeEach(async () => {
  await fill(table, broken);
  await fill(ledger, []);
});

async function recorded(): Promise<string> {
  const { body } = await stack.ask("/departures", { body: somebodyElse() });
  return body.id;
}

const documents = (client = new DynamoDBClient()) => DynamoDBDocumentClient.from(client);

/** Makes these the only items. */
async function fill(TableName: string, items: readonly Item[]): Promise<void> {
  const client = documents();
  for (const { pk } of await itemsIn(TableName, ""))
    await client.send(new DeleteCommand({ TableName, Key: { pk } }));
  for (const item of items) await client.send(new PutCommand({ TableName, Item: item }));
}

interface Trouble {
  /** After so many calls of the table the process dies. */
  readonly calls?: number;
  readonly refuses?: keyof RestorePlace;
}

/** A place on the embedded tables, and what it was asked to do. */
function placeWith({ calls = Number.POSITIVE_INFINITY, refuses }: Trouble = {}) {
  const asked: string[] = [];
  let left = calls;
  const client = new DynamoDBClient();
  client.middlewareStack.add(
    (next) => async (args) => {
      left -= 1;
      if (left < 0) throw new Error("The process died.");
      return next(args);
    },
    { step: "initialize" },
  );
  const noting = (name: keyof RestorePlace) => {
    asked.push(name);
    if (name === refuses) throw new SetupError(`You may not do ${name}.`);
  };
  const place: RestorePlace = {
    present: { client: documents(client), tableName: table },
    losses: dynamoLossLedger({ client: documents(), tableName: ledger }),
    closing: connectClosing(stack.environment, { clock: () => STOPPED }),
    check: async () => noting("check"),
    beginBringingBack: async () => noting("beginBringingBack"),
    async stop() {
      noting("stop");
      return STOPPED;
    },
    async bringBack() {
      noting("bringBack");
      return { client: documents(), tableName: THEN };
    },
    start: async () => noting("start"),
    tidy: async () => noting("tidy"),
  };
  return { place, asked };
}

const run = (place: RestorePlace, to: Temporal.Instant = TO) => {
  const said: string[] = [];
  return restore(to, place, (sentence) => said.push(sentence)).then(() => said);
};

/** Without what a repetition may raise. */
const tableNow = async () => JSON.stringify(await itemsIn(table, ""));

test("nothing is brought back of who was erased, what was recorded since goes, and the deleted one is there", async () => {
  const said = await run(placeWith().place);
  expect(said.at(-1)).toContain("1 recorded since");
  expect(said.at(-1)).toContain("1 erased since");
  const departures = (await itemsIn(table, "")).filter(({ tz }) => tz !== undefined);
  expect(departures).toHaveLength(3);
  expect(departures.filter(({ er }) => er !== undefined)).toHaveLength(1);
});

test("a process that dies at any point of it goes on where it was, to the same end", async () => {
  await run(placeWith().place);
  const whole = await tableNow();
  const { losses } = placeWith().place;
  const lost = await losses.all();
  let died = 0;
  for (let calls = 0; ; calls += 1) {
    await fill(table, broken);
    await fill(ledger, []);
    const first = placeWith({ calls });
    const ended = await run(first.place).then(
      () => true,
      () => false,
    );
    if (ended) break;
    died += 1;
    // Before the first write everything runs again, and the next try stops it anew.
    const wasWriting = !first.asked.includes("start");
    const second = placeWith();
    await run(second.place);
    expect(second.asked.includes("stop")).toBe(!wasWriting);
    expect(await tableNow()).toBe(whole);
    expect(await second.place.losses.all()).toEqual(lost);
  }
  expect(died).toBeGreaterThan(8);
}, 120_000);

test.each(["beginBringingBack", "stop", "bringBack"] as const)(
  "where %s is not allowed everything runs again as it did, and nothing was written",
  async (refuses) => {
    const before = await tableNow();
    const { place, asked } = placeWith({ refuses });
    await expect(run(place)).rejects.toThrow(`You may not do ${refuses}.`);
    expect(asked.slice(-2)).toEqual(["start", "tidy"]);
    expect(await tableNow()).toBe(before);
    expect(await place.losses.begun()).toBeUndefined();
  },
);

test.each(["start", "tidy"] as const)(
  "where %s fails at the end, a repetition keeps what was recorded and changed since everything runs",
  async (refuses) => {
    await expect(run(placeWith({ refuses }).place)).rejects.toThrow(`You may not do ${refuses}.`);
    const [{ pk = "" } = {}] = (await itemsIn(table, "")).filter(({ tz }) => tz !== undefined);
    await documents().send(new DeleteCommand({ TableName: table, Key: { pk } }));
    await documents().send(
      new PutCommand({ TableName: table, Item: { pk: "draft.since", ttl: 4e9 } }),
    );
    const before = await tableNow();
    const { place, asked } = placeWith();
    expect((await run(place)).at(-1)).toContain("1 recorded since");
    expect(asked).toEqual(["start", "tidy"]);
    expect(await tableNow()).toBe(before);
    expect(await place.losses.begun()).toBeUndefined();
  },
);

test("a moment that can't be restored to stops nothing", async () => {
  const { place, asked } = placeWith({ refuses: "check" });
  await expect(run(place)).rejects.toThrow("You may not do check.");
  expect(asked).toEqual(["check"]);
});

test("a restore that isn't finished is finished before another one", async () => {
  await expect(run(placeWith({ calls: 4 }).place)).rejects.toThrow("The process died.");
  const other = TO.subtract({ hours: 1 });
  await expect(run(placeWith().place, other)).rejects.toThrow(
    "run it again with --to 2027-01-18T20:00:00+01:00",
  );
});

test("what was damaged then already is refused before anything is written", async () => {
  const [first] = then.filter(({ tz }) => tz !== undefined);
  await documents().send(new PutCommand({ TableName: THEN, Item: { ...first, s: 1 } as Item }));
  const { place, asked } = placeWith();
  await expect(run(place)).rejects.toThrow("choose an earlier moment");
  expect(asked.slice(-2)).toEqual(["start", "tidy"]);
  await fill(THEN, then);
});

test("what a newer version of the program wrote is refused before anything is written", async () => {
  const [first] = then.filter(({ tz }) => tz !== undefined);
  await documents().send(new PutCommand({ TableName: THEN, Item: { ...first, sh: 99 } as Item }));
  const { place, asked } = placeWith();
  await expect(run(place)).rejects.toThrow("newer version of the program");
  expect(asked.slice(-2)).toEqual(["start", "tidy"]);
  await fill(THEN, then);
});
