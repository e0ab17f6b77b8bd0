import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import builtPlan from "../build/plan.json" with { type: "json" };
import { departureToItem } from "../lambdas/adapters/departure-item.ts";
import { dynamoListing } from "../lambdas/adapters/dynamo-listing.ts";
import { lettersOf, namePosition } from "../lambdas/core/list-position.ts";
import type { ListedPage, Listing } from "../lambdas/core/listing.ts";
import { nameWords } from "../lambdas/core/name-words.ts";
import type { Plan } from "../lambdas/core/plan.ts";
import { submit } from "../lambdas/core/submit.ts";
import { workCalendar } from "../lambdas/core/work-calendar.ts";
import { startAwsEndpoint } from "../lib/local/aws-endpoint.ts";
import { startDynamoDb } from "../lib/local/dynamodb/dynamodb-engine.ts";
import { makeFaults } from "../lib/local/faults.ts";
import { TABLE_NAME } from "../lib/local/names.ts";

/**
 * What a page of HR's list, and a search, read of the table with few departures in it and with many: keys of an index,
 * and departures. Ends with 1 when a page reads more than it may, however many there are. Other sizes: as arguments.
 */
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1_000, 100_000];
const PAGE = 50;
/** Four parts of each of two lists, or 200 words, as the adapter promises. */
const KEYS_LIMIT = 8 * (PAGE + 1);

const NOW = Temporal.Instant.from("2027-01-20T11:00:00Z");
const FIRST_NAMES = [
  "Sanne",
  "Milan",
  "Noor",
  "Bram",
  "Fatima",
  "Zoë",
  "Omar",
  "Lieke",
  "Daan",
  "Eva",
];
const LAST_NAMES = [
  "Bakker",
  "de Vries",
  "van den Berg",
  "El Idrissi",
  "Jansen",
  "IJsselstein",
  "Smit",
];
const plan = builtPlan as unknown as Plan;
const calendar = workCalendar(plan.daysOff);

/** A departure with few steps: what is measured is how many are read, not how large they are. */
const LEAN = leanItem();

interface Read {
  calls: number;
  keys: number;
  departures: number;
}
const read: Read = { calls: 0, keys: 0, departures: 0 };

const QUESTIONS: Readonly<Record<string, (listing: Listing) => Promise<ListedPage>>> = {
  "the first page": (listing) => listing.inState("running", page()),
  "a page in the middle": (listing) =>
    listing.inState("running", page(`1815000000.${"0".repeat(32)}`)),
  "one person by name": (listing) => listing.found(["quint"], page()),
  "a common name": (listing) => listing.found(["bakker"], page()),
  "a common name, and a first name": (listing) => listing.found(["bakker", "sa"], page()),
};

const rows: Record<string, object> = {};
let isTooMuch = false;
for (const size of SIZES) {
  const dynamoDb = await startDynamoDb({ folder: undefined });
  const endpoint = await startAwsEndpoint({ services: {}, dynamoDb, faults: makeFaults() });
  const client = clientAt(endpoint.url);
  await seed(size, client);
  for (const [question, ask] of Object.entries(QUESTIONS)) {
    await ask(dynamoListing({ client, tableName: TABLE_NAME }));
    Object.assign(read, { calls: 0, keys: 0, departures: 0 });
    const started = performance.now();
    const { departures } = await ask(dynamoListing({ client, tableName: TABLE_NAME }));
    const took = Math.round(performance.now() - started);
    rows[`${question}, of ${size.toLocaleString("en")}`] = {
      shown: departures.length,
      ...read,
      ms: took,
    };
    isTooMuch ||= read.keys > KEYS_LIMIT || read.departures > PAGE;
  }
  await endpoint.close();
  await dynamoDb.close();
}
console.table(rows);
if (isTooMuch) {
  console.error(
    `Too much is read; allowed: ${KEYS_LIMIT} keys and ${PAGE} departures for a page of ${PAGE}.`,
  );
  process.exitCode = 1;
}

function page(after?: string) {
  return { now: NOW, limit: PAGE, ...(after ? { after } : {}) };
}

function clientAt(endpoint: string): DynamoDBDocumentClient {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, credentials, region: "eu-west-1" });
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      count(answer.output as Answer);
      return answer;
    },
    { step: "initialize", name: "count" },
  );
  return DynamoDBDocumentClient.from(client);
}

interface Answer {
  readonly ScannedCount?: number;
  readonly Responses?: Readonly<Record<string, readonly unknown[]>>;
}

function count({ ScannedCount = 0, Responses = {} }: Answer): void {
  read.calls += 1;
  read.keys += ScannedCount;
  read.departures += Responses[TABLE_NAME]?.length ?? 0;
}

/** So many departures with their next mails spread over a year, and the words of their names; written as they are at rest. */
async function seed(size: number, client: DynamoDBDocumentClient): Promise<void> {
  const items: object[] = [];
  for (let number = 0; number < size; number += 1) {
    items.push(...itemsOf(number, size));
    if (items.length >= 500) await write(items.splice(0), client);
  }
  await write(items, client);
}

/** Written in batches of what DynamoDB takes at once. */
async function write(items: readonly object[], client: DynamoDBDocumentClient): Promise<void> {
  for (let first = 0; first < items.length; first += 25) {
    const requests = items.slice(first, first + 25).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [TABLE_NAME]: requests } }));
  }
}

function itemsOf(number: number, size: number): object[] {
  // Spread like a hash, so that the parts of a list fill evenly.
  const id = ((number * 2_654_435_761) % 2 ** 32).toString(16).padStart(32, "0");
  const name = nameOf(number, size);
  const words = nameWords(name);
  const next = 1_801_000_000 + Math.floor((number / size) * 31_536_000);
  const departure = {
    ...LEAN,
    pk: id,
    ln: `${next}.${id}`,
    ls: `running.${Number.parseInt(id.slice(-1), 16) % 4}`,
  };
  const employee = { ...departure.p.employee, name };
  return [
    { ...departure, p: { ...departure.p, employee } },
    ...words.map((word, place) => ({
      pk: `name.${id}.${place}`,
      v: 1,
      np: lettersOf(word),
      nw: namePosition(word, words, id),
    })),
  ];
}

function nameOf(number: number, size: number): string {
  if (number === Math.floor(size / 2)) return "Sanne Quint";
  const first = FIRST_NAMES[number % FIRST_NAMES.length];
  return `${first} ${LAST_NAMES[Math.floor(number / FIRST_NAMES.length) % LAST_NAMES.length]}`;
}

function leanItem() {
  const person = {
    name: "Fatima El Idrissi",
    address: "f@delinde.example",
    language: "nl",
  } as const;
  const lastDay = Temporal.PlainDate.from("2027-03-31");
  const submission = {
    people: { employee: { name: "", language: "nl" } as const, manager: person, hrContact: person },
    dates: { announced: Temporal.PlainDate.from("2027-01-20"), lastDay, endOfEmployment: lastDay },
    kind: "employer",
    extraSteps: [],
  } as const;
  const identity = { id: "0".repeat(32), requestHash: "", guard: "", person: "" };
  const departure = submit(submission, identity, { plan, calendar, now: NOW, who: "bench" });
  const { unsynced: _, lookAt: _look, ...rest } = departure;
  const { dd: _day, da: _moment, mg: _manager, hc: _hr, ...item } = departureToItem(rest);
  return item;
}
