import type { ListedPage, Listing } from "../lambdas/departure/model/listing.ts";
import { dynamoListing } from "../lambdas/store/dynamo-listing.ts";
import { readArguments } from "../lib/command-line.ts";
import { startAwsEndpoint } from "../lib/local/aws-endpoint.ts";
import { startDynamoDb } from "../lib/local/dynamodb/dynamodb-engine.ts";
import { makeFaults } from "../lib/local/faults.ts";
import { TABLE_NAME } from "../lib/local/names.ts";
import { countingClient } from "./counting-client.ts";
import { type Figure, tellFigures } from "./figures.ts";
import { NOW, seed } from "./many-departures.ts";

const { words } = readArguments({
  command: "npm run bench:list",
  does: "What a page of HR's list, and a search, read of the table; exit code 1 when over the limit.",
  words: {
    SIZES: "with how many departures, for example 100 5000; 100, 1000 and 100000 if not said",
  },
  atMost: 10,
});

/**
 * What a page of HR's list, and a search, read of the table with few departures in it and with many: keys of an index,
 * and departures. Ends with 1 when a page reads more than it may, however many there are. Other sizes: as arguments.
 */
const SIZES = words.length > 0 ? words.map(Number) : [100, 1_000, 100_000];
if (!SIZES.every((size) => Number.isInteger(size) && size >= 1)) {
  console.error(`SIZES are "${words.join(" ")}"; allowed: whole numbers from 1 on.`);
  process.exit(1);
}
const PAGE = 50;
/** The words of one read where two are asked for; four parts of each of two lists are fewer. */
const KEYS_LIMIT = 1000;

const QUESTIONS: Readonly<Record<string, (listing: Listing) => Promise<ListedPage>>> = {
  "the first page": (listing) => listing.inState("running", page()),
  "a page in the middle": (listing) =>
    listing.inState("running", page(`1815000000.${"0".repeat(32)}`)),
  "one person by name": (listing) => listing.found(["quint"], page()),
  "a common name": (listing) => listing.found(["bakker"], page()),
  "a common name, and a first name": (listing) => listing.found(["bakker", "sa"], page()),
};

const figures: Figure[] = [];
for (const size of SIZES) {
  const dynamoDb = await startDynamoDb({ folder: undefined });
  const endpoint = await startAwsEndpoint({ services: {}, dynamoDb, faults: makeFaults() });
  const { client, read } = countingClient(endpoint.url);
  await seed(size, client);
  for (const [question, ask] of Object.entries(QUESTIONS)) {
    await ask(dynamoListing({ client, tableName: TABLE_NAME }));
    Object.assign(read, { calls: 0, keys: 0, departures: 0 });
    const { departures } = await ask(dynamoListing({ client, tableName: TABLE_NAME }));
    const metric = (what: string) => `${question}, of ${size.toLocaleString("en")}: ${what}`;
    figures.push(
      { metric: metric("shown"), value: departures.length, unit: "" },
      { metric: metric("calls"), value: read.calls, unit: "" },
      { metric: metric("keys"), value: read.keys, unit: "", target: { atMost: KEYS_LIMIT } },
      { metric: metric("read"), value: read.departures, unit: "", target: { atMost: PAGE } },
    );
  }
  await endpoint.close();
  await dynamoDb.close();
}
tellFigures({ name: "list", figures, details: { sizes: SIZES } });

function page(after?: string) {
  return { now: NOW, limit: PAGE, ...(after ? { after } : {}) };
}
